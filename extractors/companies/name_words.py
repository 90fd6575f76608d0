"""Words by which a name in a story is known for a company, a person, a place or a paper."""

import re

# Words with a capital that name no company: they begin sentences, or are times, places and titles.
PLACES = frozenset(
    """
    america american-based hollywood san new york california texas washington oregon ohio indiana
    michigan
    florida georgia virginia carolina north south east west tennessee kentucky illinois
    massachusetts jersey connecticut maryland minnesota wisconsin missouri colorado arizona nevada
    utah pennsylvania kansas iowa alabama louisiana oklahoma louisville seattle boston chicago
    detroit austin dallas atlanta denver houston phoenix europe european asia asian africa african
    india indian china chinese japan japanese germany german france french britain british-based
    canada canadian israel israeli ireland irish sweden swedish dutch swiss italy italian spain
    spanish korea korean australia australian mexico mexican brazil brazilian finnish norwegian
    danish belgium london paris berlin tokyo toronto ontario beijing mich ind calif mass conn fla
    ill pa minn wis tenn tex ariz colo ore ga ala md va n.c s.c n.j n.y d.c la hampshire toledo
    cleveland pittsburgh philadelphia memphis nashville portland francisco diego jose angeles
    hawaii idaho mississippi nebraska arkansas delaware wyoming montana wash ky mo okla nev ark
    ont que alta neb kan dakota orleans vegas rhode
    """.split()
)
NO_COMPANY = PLACES | frozenset(
    """
    employers
    hq the a an in on at as and but or for from with by to of it its this that these those they we
    our he she his her i you your after before while when if second first third two three more
    most many some several about over nearly roughly almost up no not january february march april
    may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri ceo
    c.e.o c.f.o
    cfo coo cto cio ai us u.s uk u.k eu hr warn sec act employees workers staff jobs layoffs
    layoff report reports company companies tech big silicon valley wall fiscal street week year
    last earlier also according despite amid among since now then year-end q1 q2 q3 q4 city job
    cuts total all each every sources people one other others another such both between under
    there what where who how why however meanwhile still even just only is are was were will would
    early late later soon shortly recently eventually originally finally previously
    tv pc suv ev vr notices filings documents records
    here today yesterday former securities exchange commission department ministry congress state
    federal administration labor union uaw teamsters nasdaq nyse news update updated breaking
    exclusive read watch source credit advertisement image photo additionally similarly separately
    elsewhere shares team numerous various countless dozens scores smaller larger fewer less
    newspaper broadcaster magazine dear
    further although though because so yes editor quote aside rivals
    whereas whenever wherever albeit hence
    rival like unlike during following through until without within per via including founded
    based headquartered once thanks notice worker adjustment retraining notification additional
    temporary permanent affected impacted approximately
    across beyond around inside outside below above against toward next
    take back consider overall forecast facing figure announced number reason major phase ii iii iv
    voluntary involuntary elimination actions generative yoy r&d
    recent latest upcoming planned mass restructuring restructurings downsizing reorganization
    overhaul revamp days weeks months years usa
    specifically notably importantly reportedly interestingly unfortunately sadly significantly
    multiple begin begins continue continues
    consequently accordingly allegedly apparently ultimately essentially basically crucially
    significant substantial form public
    """.split()
)
# These alone tell where a company is from: "The Turkish retailer".
NATIONS = frozenset(
    """
    british turkish russian polish austrian greek portuguese hungarian czech estonian ukrainian
    scottish welsh nordic scandinavian taiwanese singaporean indonesian vietnamese thai malaysian
    egyptian kenyan nigerian emirati argentine chilean colombian peruvian
    switzerland netherlands norway finland denmark poland russia turkey austria portugal greece
    hungary malaysia singapore taiwan
    """.split()
)
# Of themselves no names, though names begin with them.
REGIONS = frozenset("midwest northeast southeast".split())
# How an institution is named that begins with a place: "North Shore Medical Center".
INSTITUTIONS = frozenset(
    "hospital hospitals health healthcare center clinic system systems medical network airlines"
    " university bank bancorp railway medicine"
    " laboratories industries pharmaceuticals therapeutics".split()
)
# Names that begin with such a word.
BEGIN_SO = frozenset(
    "just eat|credit suisse|credit agricole|credit karma|american airlines|american express"
    "|american eagle"
    "|american axle|american apparel|british airways|british telecom|british american|british gas"
    "|british steel|canadian national|canadian pacific|canadian tire|texas instruments"
    "|texas roadhouse|washington post|boston scientific|boston beer|boston dynamics"
    "|boston consulting|chicago tribune|dallas morning|florida power|west pharmaceutical"
    "|north face|michigan medicine|ohio state|asian paints|indian oil|japan airlines"
    "|china evergrande|korean air|australia post|india cements|seattle genetics"
    "|detroit diesel|london stock|total energies|second life|first solar|first republic"
    "|union tank|union pacific|union square|union bank|union carbide"
    "|first data|third point|one medical|one main"
    "|la times|source code|big lots|image comics|u.s. steel|u.s. bank|u.s. bancorp|u.s. foods"
    "|u.s. cellular|us airways|us foods|us steel|us bancorp|us bank"
    "|uk power|city national|city holding|form energy|public storage|public service"
    "|state street|state farm".split("|")
)
# What a company's name may end with, though it names none alone.
LAST_WORDS = frozenset("one tv news report street week company press america today".split())
GOVERNMENT = frozenset(
    "department commission administration ministry court university legislature senate".split()
)
# No name ends with these: "Air Canada", "Bank of America".
INCOMPLETE = frozenset("air of bank royal general new telecom".split())
LEGAL_FORMS = frozenset("inc corp corporation incorporated ltd llc plc co".split())
# Papers and the like: no company where they report, one where they cut.
OUTLETS = re.compile(
    r"(?:reuters|bloomberg|cnbc|cnn|bbc|axios|techcrunch|business insider|insider|usa today"
    r"|the verge|verge|guardian|associated press|ap|fox business|fox news|financial times|ft"
    r"|new york times|wall street journal|journal|washington post|endpoints(?: news)?"
    r"|the information"
    r"|fierce(?: biotech| pharma)?|information|forbes|fortune|yahoo finance|variety|ign|kotaku"
    r"|polygon|aftermath|sfgate|linkedin|deadline"
    r"|yahoo! finance|marketwatch|engadget|nikkei|der spiegel|die zeit"
    r"|the hollywood reporter|layoffs\.fyi|crunchbase"
    r"|(?:[\w']+ )*(?:times|news|tribune|courier|herald|gazette|chronicle|register|magazine"
    r"|news agency))(?: news)?",
    re.IGNORECASE,
)
# Who stands in the brackets of a dateline.
AGENCY = re.compile(
    rf"(?:{OUTLETS.pattern}|afp|upi|dpa|ansa|efe|pti|tass|kyodo|xinhua|yonhap|dow jones"
    r"|(?:[\w']+ )*(?:agency|wire|newswire|post|journal|press))",
    re.IGNORECASE,
)
# A label that begins so asks, and names no company: "Why It Matters: ...".
ASKING = frozenset("Why What What's What’s How Who Whose Where When Which".split())
# Of these alone no company's name is made: "Key Takeaway: ...", but "Key Energy: ...".
LABEL_WORDS = frozenset(
    """
    takeaway takeaways background context analysis summary overview impact reaction reactions
    statement details timeline note key bottom line picture point points fact facts question
    questions answer disclosure disclaimer related conclusion verdict outlook history highlights
    headline headlines price action reality
    """.split()
)
GIVEN = frozenset(
    """
    aaron adam alan albert alex alexander amy andrew andy angela ann anna anne anthony arvind
    barbara ben benjamin bernard beth bill bob brad brandon brian bruce carl carol caroline
    catherine charles chris christian christine christopher craig dan daniel dara dave david
    dean deborah dennis diane don donald doug douglas drew ed edward elizabeth ellen elon emily
    emma eric erik evan frank fred gary george gerald glenn greg gregory harry heather helen
    henry howard hugh ian jack james jamie jane janet jason jay jeff jeffrey jen jennifer jensen
    jeremy jessica jim joe joel john jon jonathan joseph josh joshua juan julie justin karen
    kate katherine keith kelly ken kevin kim kyle larry laura lauren lee leo lisa lou luis mark
    martin mary matt matthew megan melissa michael michelle mike mitch monica nancy natalie
    nathan neil nicholas nick nicole oliver pat patricia patrick paul peter phil philip rachel
    ralph randy ray raymond rebecca reed richard rick rob robert robin rod roger ron ronald ross
    roy russell ryan sam samantha samuel sandra sara sarah satya scott sean sebastian sharon
    shawn simon stan stanley stephanie stephen steve steven stuart sundar susan ted teresa terry
    thomas tim timothy todd tom tomasz tony tyler vicki victor victoria vincent walter warren
    wayne will william zach
    """.split()
)
NAMED_AFTER_PEOPLE = frozenset(
    "charles schwab|ralph lauren|jack henry|raymond james|edward jones|jack daniels|sam adams"
    "|martin marietta|frank russell|robert half|thomas cook|philip morris|fred meyer"
    "|robert bosch|john deere|john hancock|jack daniel's|marks and spencer".split("|")
)
TITLES = frozenset(
    """
    ceo cfo coo cto cio c.e.o c.f.o chief president chairman chairwoman chair founder
    co-founder cofounder
    vp executive editor director spokesman spokeswoman spokesperson manager senior head
    professor analyst mayor governor senator secretary mr ms mrs dr sir
    """.split()
)
