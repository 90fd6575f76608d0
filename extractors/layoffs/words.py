"""The words by which texts tell of cuts: tables of patterns, no rules."""

import re

from extractors.text.any_case import AnyCase

ANY_CASE = re.IGNORECASE

PEOPLE = (
    r"(?:employees?(?![ -](?:base|benefit|severance|termination|stock|share|separation|related"
    r"|retention|transition|compensation|costs?\b|expenses?\b))"
    r"|(?<!tax )(?<!cash )(?<!market )(?<!competitive )positions|jobs|roles"
    r"|associates|workers|people|staff(?:ers| members| positions)?|team[ -]?members|personnel"
    r"|individuals|persons|colleagues|teammates|FTEs?|full[- ]time[- ]equivalents?|posts|headcount"
    r"|heads|members of (?:our|its|the) (?:team|staff))"
)
JOBS = (
    r"(?:engineers|managers|recruiters|developers|programmers|designers|drivers|pilots|mechanics"
    r"|flight attendants|executives|salespeople|representatives|technicians|scientists|researchers"
    r"|marketers|coordinators|moderators|analysts|agents|consultants|contractors|operators"
    r"|editors|reporters|staff writers|teachers|instructors|clerks|tellers|cashiers"
    r"|therapists|physicians|pharmacists|attorneys|lawyers|accountants"
    r"|journalists|bankers|advisers|advisors|nurses|administrators|vice presidents|directors"
    r"|performers|testers|writers|producers|translators|supervisors|miners|machinists)"
)
# What a percent of a cut is a percent of.
BODY = (
    r"(?:workforce|work force|employee base|employee population|team|company(?!['’])"
    r"|professionals|(?:field|middle|senior|store|office|sales) management"
    r"(?! (?:fee|compensation)|['’])"
    rf"|{PEOPLE}|{JOBS})"
)
# The whole of a company's people, as the object of "reduce".
CROWD = (
    r"(?:workforce|work force|headcount|head count|staff(?:ing)?|personnel|employees|payrolls?"
    r"|employee base|team|ranks|positions|employee count|company size)"
)

NOUN = (
    r"(?:lay[- ]?offs?|job cuts?|jobs cuts|job losses|reductions?[- ]in[- ](?:force|workforce)"
    r"|(?:workforce|work force|labou?r force|headcount|head[- ]count|staff(?:ing)?|personnel"
    r"|employee|job"
    r"|position|team)[- ](?:reductions?|cuts?|eliminations?|rationali[sz]ations?|terminations?"
    r"|decreases? of)|reductions? (?:in|of|to) (?!(?:\S+ ){0,3}?(?:salar|pay\b|compensation|wages"
    r"|hours\b))(?:\S+ ){0,6}?(?:workforce|work force|headcount|head count|staff"
    r"|personnel|employees|workers|positions|roles|jobs|employee base|force)"
    r"|(?:role|position|job) eliminations?|(?:elimination"
    r"|abolition|loss) of (?:\S+ ){0,6}?(?:positions|jobs|roles|workers|employees)"
    r"|jobs lost|(?:terminations?|separations?) of (?:\S+ ){0,5}?(?:employees|staff|workforce"
    r"|positions|people|workers)|plan of termination|redundanc(?:ies|y)"
    r"|voluntary (?:\S+ ){0,3}?(?:separation|retirement|severance|departure|buy-?out|exit)s?"
    r"|early retirement|employee separations?|involuntary separations?|performance-based exits?"
    r"|separation program(?:me)?|departures? of (?:\S+ ){0,4}?(?:employees|people|workers)"
    r"|headcount restructurings?)"
)
VERB = (
    r"(?:reduc(?:e|es|ed|ing)|cut(?:s|ting)?|eliminat(?:e|es|ed|ing)|terminat(?:e|es|ed|ing)"
    r"|slash(?:es|ed|ing)?|shrunk|shed(?:s|ding)?|trim(?:s|med|ming)?|downsiz(?:e|es|ed|ing)"
    r"|fir(?:e|ed|ing)"
    r"|dismiss(?:es|ed|ing)?|axe?(?:s|d|ing)?|shrink(?:s|ing)?|shrank|let(?:ting)? go(?: of)?"
    r"|part(?:ed|ing|s)? (?:ways )?with|right-?siz(?:e|ed|ing)|gut(?:s|ted|ting)?|los(?:e|es|ing)"
    r"|(?:get(?:s|ting)?|got) rid of|(?:say|says|saying|said) goodbye to|shutter(?:s|ed|ing)?"
    r"|streamlin(?:e|es|ed|ing)|cull(?:s|ed|ing)?"
    r"|releas(?:e|es|ed|ing)(?= (?:about |around |nearly |some )?\d+(?:%| percent| per cent)? of"
    r" (?:its |the |their )?(?:staff|workforce|employees|team))"
    r"|forc(?:e|es|ed|ing) out|drop(?:s|ped|ping)? the (?:hammer|axe?) on)"
)
OFF = r"(?:lay(?:s|ing)?[ -]off|laid[ -]off|be let go)"
GAP = r"(?:(?:U\.[SK]\.(?:-\w+)?|(?:[^\s.;:]|\.(?=\d))+) ){0,9}?"
PASSIVE = (
    r"(?:eliminated|laid off|let go|terminated|made redundant|dismissed|cut\b|lose their jobs"
    r"|lost their jobs|leav(?:e|ing) the company|(?:to|will|would) (?:exit|leave|depart)|fired"
    r"|made (?:an?|the|their) (?:\w+ )?elections? to (?:retire|separate|leave|accept)"
    r"|(?:accepted|elected|volunteered|opted)\b(?! (?:to (?:participate|enrol|receive|defer"
    r"|purchase|exercise|join|become|stay|remain)|(?:\w+ ){0,3}?(?:employment|positions?|jobs?"
    r"|roles?|transfers?|as|by)\b))|no longer have|receiv(?:e|ed) notice"
    r"|losing their jobs|the door|get(?:s|ting)? the (?:axe?|boot|chop|sack)\b"
    r"|(?:took|taken|taking|take|accepted) (?:(?:the|an?|voluntary|early) )*(?:buy-?outs?"
    r"|retirement|severance)\b"
    r"|(?:walking papers|pink slips|marching orders)"
    r"|on (?:indefinite|permanent) lay-?offs?|(?:have|has) left (?:the|its)\b"
    r"|affected (?=at|across)|unemployed|jobless|lost(?=[.,;]|$| (?:as|after|when|due|because)\b)"
    r"|for (?:elimination|termination)|separated from (?:the|our)\b|out of (?:a job|work)"
    r"|be leaving|asked to leave"
    r"|replaced (?=(?:by|with)\b[^.;]{0,30}\b(?:ai|(?:chat)?bots?|software|automation|robots?"
    r"|machines?)\b)"
    r"|(?:be|been|were|was|are|being) (?:\w+ )?(?:affected|impacted|notified|separated|displaced))"
)
ABOUT = (
    r"(?:(?:approximately|about|around|roughly|nearly|almost|some|an estimated|estimated|up to"
    r"|as many as|more than|greater than|in excess of|over|at least|fewer than|less than"
    r"|close to|just|only|an? additional"
    r"|another|additional|an aggregate of|a total of|in total|total|an average of|circa|~) )*"
)
# "It replaced 90% of its support staff with a chatbot."
REPLACED = r"replac(?:e|es|ed|ing)"
WITH_A_MACHINE = (
    r"(?:with|by) (?:an? |its |the |more )?(?:[\w-]+ ){0,3}?(?:A\.?I\b\.?|artificial intelligence"
    r"|(?:chat)?bots?\b|robots?\b|software|automat\w+|machines?\b|algorithms?\b|kiosks?\b)"
)
# A sentence that tells of a cut of people.
CUT = AnyCase(
    rf"\b(?:{NOUN}|{OFF}|{VERB} {GAP}(?:{CROWD}|{PEOPLE}|{JOBS}|% of the company)"
    rf"|(?:impact|affect)(?:s|ed|ing)? (?:\S+ ){{0,4}}?(?:\d[\d,.]*|\S+ percent|third|quarter"
    rf"|fifth|half)(?:%|\b) {GAP}(?:{CROWD}|{PEOPLE}|{JOBS})|show(?:s|ing|n|ed)? {GAP}the door"
    rf"|let(?:s|ting)? {GAP}go\b"
    rf"|severance (?:[^.;]|\.(?=\d)){{0,60}}?(?:for|to|of|covering) {ABOUT}\d[\d,]*"
    rf" (?:\S+ ){{0,3}}?{PEOPLE}"
    r"|shed(?:s|ding)? (?:at least |about |some |over |more than )?\d[\d,]*"
    r"(?! (?:million|billion|%|percent|points|stores|pounds))"
    rf"|{REPLACED} {GAP}(?:{CROWD}|{PEOPLE}|{JOBS}) (?:in \d{{4}} )?{WITH_A_MACHINE}"
    rf"|WARN notices? (?:\w+ )?(?:for|covering|affecting) {ABOUT}\d[\d,]* (?:\w+ )?{PEOPLE}"
    rf"|remov(?:e|es|ed|ing) {ABOUT}\d[\d,]* (?:\w+ )?(?:workers|jobs|positions|employees) from"
    r" (?:our|its|the|their) (?:business|payrolls?|operations|company|ranks|workforce)"
    rf"|cost(?:s|ing)? {ABOUT}\d[\d,]* (?:\w+ ){{0,2}}?jobs|a cull\b"
    r"|\d[\d,]* (?:affected|displaced|laid-off) (?:[\w-]+ ){0,3}?(?:employees|workers|people"
    r"|staff)"
    r"|(?:the|these|those|latest|planned|new|more|further|involuntary) (?:job )?cuts"
    r"(?! (?:to|in) (?!its|our|their|staff|the work)))"
)
# "900 people, or 4% of the staff, will be let go": what happens, then whether to people.
GONE = AnyCase(rf"\b{PASSIVE}")
PEOPLE_GO = AnyCase(rf"\b(?:{CROWD}|{PEOPLE}|{JOBS}|% of the company),? {GAP}{PASSIVE}")
# What governs a number of people: the last of these before it decides.
CUES = {
    "cut": AnyCase(
        rf"\b(?:{NOUN}|{OFF}|{VERB}|WARN notices? (?:\w+ )?(?:for|covering|affecting)|remov(?:e"
        rf"|es|ed|ing)(?= {ABOUT}$)|layoffs?|eliminations?"
        rf"|abolition|reductions?|terminations?|dismissals?"
        r"|departures?|separat\w+|let(?:s|ting)?|displac\w+|decreas(?:e|ing) (?:in|of|our|its|the)"
        r"|severance (?:(?!to )\S+ ){0,8}?(?:to|for|of|covering)"
        rf"|(?:cost(?:s|ing)?|show(?:s|ed|ing)?|releas(?:e|es|ed|ing))(?= {ABOUT}$)|cull"
        r"|loss of|redundan\w+|job cuts|buy-?outs?|downsizing|lost)\b"
    ),
    "weak": AnyCase(
        r"\b(?:hit(?:s|ting)?|encompass\w*|impact(?:s|ed|ing)?|affect(?:s|ed|ing)?|involv(?:es|ed"
        r"|ing)|notif(?:y|ied|ying)"
        r"|represent(?:s|ed|ing)?|equat\w+|amount\w* to|mak(?:e|es|ing) up|account(?:s|ing)? for"
        r"|(?:^|\. )(?:that|this|it|they)(?: is|['’]s| was| are| would be)|translat\w+|total(?:s"
        r"|ed|ing|ling)?|equivalent|compris\w+"
        r"|accepted|elected|volunteered|accept(?:s|ing)?|constitut\w+|(?:includ|cover)(?:es|ed"
        r"|ing)"
        r"|expects?|estimated (?:at|to be)|i\.e\.|or)\b"
    ),
    "other": AnyCase(
        r"\b(?:hir(?:e|es|ed|ing)|recruit(?:ed|ing)|creat(?:e|es|ed|ing)|add(?:s|ed"
        r"|ing)?(?! to the)|furlough\w*"
        r"|transfer\w*|relocat\w*|redeploy\w*|reassign\w*|retain\w*|employ(?:s|ed|ing)?|acquir\w*"
        r"|grew|grow(?:n|ing|th)?|increas\w*|join\w*|onboard\w*|rehir\w*|sav(?:e|ed|ing)|moved"
        r"|to move"
        r"|represented by|cover(?:ed)? by|outsourc\w*|open|unfilled|vacan\w+|clos(?:e"
        r"|ing) \S+ open"
        r"|reduced (?:hours|work)|pay cuts?|salar(?:y|ies)|temporar\w+|granted|awarded|held by"
        r"|women)\b"
    ),
}
OPEN_POSTS = re.compile(
    r"\b(?:open|unfilled|vacant|eligible|vacancies|new|requisitions?|budgeted|former|remaining"
    r"|current)\b",
    ANY_CASE,
)
REMAIN_AFTER = re.compile(
    r"^\W*(?:[\w-]+ ){0,3}?(?:remain\w*|be retained|retained|staying|left\b|continuing)", ANY_CASE
)
REMAIN_BEFORE = re.compile(
    r"\b(?:leav(?:e|es|ing)(?: (?:it|us|them|the company|[A-Z]\w+))?(?: with)?|retain(?:s|ed|ing)?"
    r"|remaining(?: \w+){0,3}?(?: of)?|down to|continue with|remain(?:s|ing)? at"
    r"|(?:end|exit|finish)(?:ing)? (?:the (?:fiscal )?year|fiscal 20\d\d|20\d\d|the quarter) with)"
    rf" (?:a |the )?(?:team of |staff of |workforce of |core team of )?{ABOUT}$",
    ANY_CASE,
)
REDUCED_TO = re.compile(
    rf"\b(?:{VERB}|reductions?|bring(?:s|ing)?)\b(?:[^.;]|\.(?=\d))*?(?:{CROWD}|%|percent|\d|size)\)?,?"
    rf"(?: (?:from|since) [^.;]{{1,60}})?,? to {ABOUT}$",
    ANY_CASE,
)
BASE_BEFORE = re.compile(
    r"(?:(?<!anywhere )\bfrom|\b(?:shr[aiu]nk(?:s|ing)?|dwindl(?:ed|es|ing)) to"
    r"|\b(?:workforce|headcount|staff|team|population|base)(?: that is"
    r"| consisting)? of"
    r"|(?:%|percent|per cent|third|half|halves|quarter|fifth|tenth|fourth|most|majority|all"
    r"|any|portion"
    r"|number|some|out|none|each|part|share)\)? of(?: (?:its|our|the|their|then|current|total"
    r"|global|remaining|all|the company['’]s|[A-Z][\w.]+['’]s))*"
    rf"|\w['’]s(?: (?:current|total|global|remaining))?) {ABOUT}$",
    ANY_CASE,
)
# "A reduction in our workforce of 150 employees" is of those who go.
CUT_IN_CROWD = re.compile(
    rf"\b(?:reductions?|decrease|cut) (?:in|to) (?:\S+ ){{0,4}}?{CROWD}(?: \w+)? of {ABOUT}$"
    rf"|\b(?:impact|affect)(?:ed|ing|s)? (?:an? )?(?:total )?(?:headcount|staff|team) of {ABOUT}$",
    ANY_CASE,
)
HAS_BEFORE = re.compile(
    rf"\b(?:had|has|have|employ(?:s|ed|ing)|currently"
    rf"|(?<!terminated )(?<!ways )with)(?: a total of)? {ABOUT}$",
    ANY_CASE,
)
PART_BEFORE = re.compile(
    r"\b(?:includ(?:es|ed|ing|e)|of (?:which|whom|these|those|them)|consist\w* of"
    r"|compris\w+)\b[^;]*$",
    ANY_CASE,
)
BESIDE_BEFORE = re.compile(
    rf"(?:^(?:those|these|they|that|the (?:\w+ )?(?:reductions?|lay-?offs|cuts"
    rf"|terminations))\b[^.;]*?\binclud\w+|\b(?:in addition to|on top of|excluding"
    rf"|compared (?:to|with)"
    rf"|rather than|instead of|exceed\w* [^.;]{{0,60}} by))"
    rf" (?:(?!eliminat|terminat|reduc|lay)\w+ ){{0,4}}?{ABOUT}$",
    ANY_CASE,
)
NET = re.compile(r"\bnet\b", ANY_CASE)
TOTAL_BEFORE = re.compile(
    r"\bbring\w* (?:the |its |our )?(?:\S+ ){0,7}?to|\bcumulative(?:ly)?\b"
    r"|\bcombined total\b",
    ANY_CASE,
)
# "In total, 900 workers have been let go since May": what was told before is among them.
IN_TOTAL = re.compile(r"^(?:In total|In all|All told|Altogether|All in all)\b")
SINCE_THEN = re.compile(r"[^.;]*?\b(?:since (?:the|its|last|[A-Z]\w+|\d{4})\b|so far\b|to date\b)")
TOTAL_AFTER = re.compile(
    r"(?:in all|in total since|to date|so far|since (?:the|its|last|[A-Z]\w+|\d{4}))\b", ANY_CASE
)
SINCE = re.compile(r"\bsince\b", ANY_CASE)

# Sentences of people that are not cuts.
VETO = AnyCase(
    r"\b(?:(?<!natural )turnover|attrition rate|retention rate|women(?![’']s health)|female|gender"
    r"|veterans|ethnic\w*|minorit\w+"
    r"|unionized|collective bargaining|labor unions?|represented by (?:\w+ ){0,3}unions?|safety"
    r"|injur\w+|retention program|stock options?(?! (?:compensation|expense))|pension plan|401\(k\)"
    r"|restricted stock units (?:to|granted)"
    r"|had (?:previously |originally |initially )?(?:estimated|expected|anticipated)"
    r"|(?<!and reduced )(?<!or reduced )work hours"
    r"|hours (?:were|was|are|will be) (?:cut|reduced)|tax holiday"
    r"|(?:saw|seen|witnessed|reported) a net (?:reduction|decrease|decline) of|lost due to the"
    r" (?:divestiture|sale)|minimum number"
    r"|when(?:ever)? (?:either )?an? (?:mass |plant )?(?:lay-?off|closing)"
    r"|full-time equivalent basis)\b"
)
NEVER = AnyCase(
    r"\b(?:(?:no|not any|(?<!business )(?<!years )without(?: any)?|never had(?: any)?"
    r"|avoid\w*(?: any)?) (?:\w+ ){0,3}?"
    rf"(?:{NOUN}|job losses)|(?:do|does|did|have|has|had|is|are|will) not (?:\w+ ){{0,6}}?"
    rf"(?:{NOUN}|{OFF}|(?:{VERB}) (?:\S+ ){{0,4}}?{CROWD})"
    r"|not (?:planning|considering|contemplating)|ruled out|no plans? (?:to|for))\b"
)
DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut\w+|rejected reports)\b", ANY_CASE)
PERHAPS = re.compile(
    r"\b(?:(?-i:may)|might|could|can|would|should(?! cost)|if|theoretically|hypothetical\w*"
    r"|potential(?:ly)?"
    r"|from time to time|possib\w+|whether|any future|future)\b",
    ANY_CASE,
)
FANCY = AnyCase(
    r"\b(?:theoretically|hypothe\w+|imagine|suppose|for example, if|if (?:a|an|we|the|it))\b"
)
DECIDED = AnyCase(
    r"\b(?:announc\w+|approv\w+|commit(?:ted|ting|s)?|adopt\w+|initiat\w+|implement\w+"
    r"|plan(?:s|ned"
    r"|ning)?\b|restructuring plan|decision|decided|consider\w+|report(?:s|ed|edly)|expect\w*"
    r"|prepar\w+|anticipat\w+|will|began|notif\w+|inform\w+|estimat\w+|propos\w+"
    r"|(?:these|the) (?:measures|actions|changes)"
    r"|(?:company|firm|group|bank) stated|filed (?:a |its )?(?:WARN )?notice|was warned"
    r"|complet\w+|undert\w+|took|conduct\w+|execut\w+"
    r"|(?<!may )(?<!might )(?<!could )(?<!would )(?<!to )(?:cut|laid off) (?=roughly|about"
    r"|some|over|nearly|more|\d)|confirm\w+|disclos\w+|reveal\w+|said"
    r"|says|told|memo)\b"
)
YEARLY = AnyCase(
    r"\b(?:year[- ]over[- ]year|compared (?:to|with) (?:the )?(?:same|prior|previous|\d|fiscal"
    r"|year|first|second|third|fourth)|versus the|from the prior year|from a year (?:ago|earlier)"
    r"|(?:decrease|increase)[ds]? (?:\S+ ){0,12}?(?:primarily|mainly|largely|driven|due"
    r"|attributable)"
    r"|lower headcount|average headcount)\b"
)
# A verb by which even a risk factor tells of what was done.
FACT = AnyCase(
    r"\b(?:announced|approved|committed|adopted|initiated|implemented|began|commenced|undertook"
    r"|executed|completed|conducted|reduced|eliminated|laid off|terminated|effected|carried out"
    r"|enacted|experienced)\b"
)
OTHERS = AnyCase(
    r"\b(?:our|its|their|an?(?! (?:\w+ )?(?:leading|global|premier|worldwide|major|top)\b)|another"
    r"|one|some|many|several|of the|certain|other|most|large) (?:\w+ ){0,3}?(?:customers?"
    r"|clients?|competitors?|suppliers?|vendors?|partners?|peers|tenants?|borrowers?|employers"
    r"|companies"
    r"|contractors|licensees?|collaborators?)\b(?!['’]?s? (?:and|relations|support|service"
    r"|experience|success|care))"
    r"|\b(?:companies|employers|customers|competitors|clients|tenants|firms|banks"
    r"|carriers) (?:\w+ ){0,4}?"
    rf"(?:{VERB}|{OFF}|announc\w+|have|are|may|could|will|who|that|in)\b"
    r"|\b(?:technology|tech|industry|sector|economy|market)[- ]?(?:wide)? (?:lay-?offs"
    r"|job cuts|downturn)"
    r"|(?:layoffs|job cuts|reductions) (?:in|across|at|within) (?:the|our|their|many"
    r"|its) (?:\w+ ){0,3}?"
    r"(?:sector|industry|industries|customers|economy|markets?|companies|government|agenc\w+)\b"
    r"|\b(?:federal|government|agency|agencies|FDA|HHS|NIH|Department of|CMS|SEC staff|DOGE"
    r"|Congress"
    r"|U\.S\. Food and Drug|unemployment)\b"
)
# A name, where it is one.
ADMINISTRATION = re.compile(r"\bAdministration\b")
OWN = (
    r"(?:we|our|us|the company(?:['’]s)?|the registrant|the corporation|the bank|the partnership"
    r"|management|the board(?: of directors)?|the firm|the group|the trust)"
)
VERBS_OF_STARTING = (
    r"(?:announc\w+|approv\w+|commit(?:ted|ting)|adopt\w+|initiat\w+|implement\w+|began|begun"
    r"|commenc\w+|underto\w+|undertaken|execut\w+|notif\w+|inform\w+|disclos\w+|decid\w+|decision"
    r"|authori[sz]\w+|determin\w+|launch\w+|start\w+|communicat\w+|enact\w+|conduct\w+"
    r"|effect(?:ed|uated)"
    r"|took|made|had|eliminat\w+|reduc\w+|laid off|lay(?:ing)? off|layoffs?|cut|let go|terminat\w+"
    r"|complet\w+|unveil\w+|(?<!may )(?<!might )(?<!could )(?<!would )(?<!to )(?:cut"
    r"|laid off) (?=roughly|about|some|over|nearly|more|\d)|confirm\w+|disclos\w+|reveal\w+"
    r"|said|provided|entered|carried|dismissed|fired|slash\w+|issued"
    r"|restructur\w+|result\w+|offered|realign\w+|reorgani[sz]\w+|closed|pursu\w+|finali[sz]ed)"
)
# Whose doing it is: "a cut announced by one of our competitors".
BY_OTHERS = AnyCase(
    r"\bby (?:\w+ ){0,3}(?:competitors?|peers|others|customers?|companies|employers|firms)\b"
)
# "Demand fell as clients cut jobs": what others do, after the word that makes it a reason.
AS_OTHERS = AnyCase(
    r"\b(?:as|because|when|since|while|after|if|that) (?:some |many |our |its |their |certain )*"
    r"(?:customers|clients|companies|competitors|employers|tenants|firms|suppliers)\b[^,;]*$"
)
# How a sentence begins that goes on about the cut of the one before.
FOLLOWS_ON = re.compile(
    r"^(?:That|This|These|Those|It|They|(?:Some|About|Roughly|Nearly|The (?:\w+ ){0,2}?(?:cuts?"
    r"|lay-?offs?|reductions?|move|terminations|eliminations|restructuring|number|figure)"
    r"|The [\d,]+ (?:jobs|positions)))\b"
)
STARTED = AnyCase(rf"\b{VERBS_OF_STARTING}\b")
DECISION = AnyCase(
    r"\b(?:announc\w+|approv\w+|adopt\w+|initiat\w+|implement\w+|decid\w+|decision|determined"
    r"|committed"
    r"|execute[sd]?|undert\w+|completed (?:an?|our|its))\b"
)
NOT_THE_DAY = AnyCase(
    r"\b(?:by(?! (?:the company|us|(?:our |its )?(?:management|board)))"
    r"|through|until|before|after|end of|as of|at|effective|takes? effect|beginning"
    r"|from(?![^,;]*\b(?:implemented|announced|initiated|approved|adopted|launched)\b)|prior to"
    r"|compared (?:to|with)|versus|complet\w+|completion|expect\w*|anticipat\w*|estimat\w*"
    r"|will|going into"
    r"|plans? to|intend\w*|paid|payments?|record\w*|recogni[sz]\w*|incur\w*|during which"
    r"|had (?:in|at|as of|on)|since|remain\w*"
    r"|fiscal years?|filed with the SEC on|dated)\b[^,;]*$|\bend(?:ed|ing) [^;]{0,45}$"
)
NAME = re.compile(
    r"\b(?:[A-Z][\w&-]+ ){0,3}(?:19|20)\d\d (?:[A-Z][\w&-]+ ){0,4}?(?:Plans?|Programs?|Programmes?"
    r"|Restructuring(?! (?:Plan|Program))|Reductions?|Reorganization|RIF|Layoffs?|Initiatives?"
    r"|Actions?|Realignment)(?! Act\b)(?: Plan| Program)?"
)
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# "The July 2013 plan", "the January restructuring".
OF_MONTH = re.compile(
    rf"\b{MONTH} (?:\d{{4}} )?(?:[Rr]estructuring(?! (?:charge|cost|expense|reserve))|[Pp]lan"
    r"|[Pp]rogram|[Ww]orkforce [Rr]eduction|[Rr]eduction in [Ff]orce|RIF)\b"
)
DEFINED = re.compile(r"\((?:collectively, |each, )?(?:the |our )?[“\"‘']([^”\"’')]{3,60})[”\"’'],?")
CUT_NAME = re.compile(
    r"restructur|reduction|layoff|\brif\b|realign|reorganiz|workforce|severance", ANY_CASE
)
PLAN_WORD = re.compile(
    r"plan|program|restructur|reduction|rif|layoff|initiative|action|realign|reorganiz"
    r"|transform|workforce",
    ANY_CASE,
)
PLAN = AnyCase(
    r"\b(?:(?:restructuring|cost|rationali[sz]ation|realignment|reorgani[sz]ation|transformation"
    r"|efficiency|operational|strategic|productivity|optimi[sz]ation|rebalancing|consolidation"
    r"|improvement|savings?)[- ](?:and \w+ )?(?:\w+ )?"
    r"(?:plans?|programs?|programmes?|actions?|initiatives?|activit\w+|measures?|efforts?)"
    r"|measures|additional (?:actions|measures)|(?=restructuring\b)(?:(?<=\ba )|(?<=\bour )"
    r"|(?<=\bthis )|(?<=another )|(?<=corporate )|(?<=strategic )|(?<=global )|(?<=zational )"
    r"|(?<=second )|(?<=further ))restructuring(?! (?:charge|cost|expense|reserve))"
    r"|reorgani[sz]ation of|(?:plans?|programs?|proposals?) (?:of|to|for) (?:\w+ )?(?:restructur"
    r"|reorgani|reduc|realign|terminat"
    r"|clos|exit|eliminat|consolidat)\w*)\b"
)
