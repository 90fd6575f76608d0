"""Ways in which stories tell of each kind, each beside a sentence that looks like it."""

from datetime import date

import pytest

from extractors.claims import About
from extractors.signals import read
from extractors.text import read as read_text


def kinds(words: str) -> set[str]:
    text = read_text(words.encode())
    return {signal.kind for signal in read(text, About("news", "", date(2026, 6, 1)))}


PAIRS = {
    "compute_commitment": [
        (
            "Globex said it will use up to one million of Initech's tensor processing units in a"
            " deal worth tens of billions of dollars.",
            "Globex said it will use up to one million of Initech's tensor lamps in a deal worth"
            " tens of billions of dollars.",
        ),
        (
            "Globex signed a $15 billion compute agreement with Initech.",
            "Globex signed a $15 billion merger agreement with Initech.",
        ),
        # a lease, from either side of it
        (
            "Globex rents 3 gigawatts of data center capacity from Initech.",
            "A home rents out at three times the price near the 3-gigawatt dam.",
        ),
        (
            "Initech has won a cloud computing contract worth as much as $9.1B with Globex.",
            "Initech closed a $9.1B loan that its cloud computing contracts secure.",
        ),
        (
            "Initech will host Globex under an agreement for 160MW of critical IT load.",
            "The utility will supply 160MW to residents under a new agreement.",
        ),
        (
            "Globex agreed to lease a large data center in Ohio for its AI models.",
            "Globex agreed to lease a large shop in Ohio.",
        ),
        (
            "Globex locked up 90,000 GPUs for its models.",
            "Globex is in talks to lock up 90,000 GPUs for its models.",
        ),
        (
            "Initech will give Globex 30 megawatts of compute under the deal.",
            "Initech scrapped its deal for 30 megawatts of compute with Globex.",
        ),
        (
            "Globex signed power purchase agreements with a nuclear plant for its AI data centers.",
            "The city signed power purchase agreements with a wind park.",
        ),
        (
            "Initech gives Globex hundreds of thousands of GPUs under a deal signed on Monday.",
            "Initech sold hundreds of thousands of GPUs last year.",
        ),
        (
            "Globex reached a deal to use the cloud infrastructure of Initech for $12 billion.",
            "Globex plans to spend $12 billion on AI infrastructure next year.",
        ),
    ],
    "custom_silicon": [
        (
            "Globex and Initech are both building their own AI chips now.",
            "Cloud providers may build their own AI chips some day, customers hope.",
        ),
        (
            "Globex races to develop chips in-house.",
            "Globex races to bake chips from potatoes.",
        ),
        (
            "Globex has signed a contract for the making of a custom accelerator with Initech.",
            "Initech holds a market share of 60% in custom accelerators it designs.",
        ),
        (
            "Google says its new TPU trains models faster than the last one did, it announced.",
            "Initech announced that a rival trains models faster than it does.",
        ),
        ("Meta tests a new model of its AI chip.", "Nvidia tests a new model of its AI chip."),
    ],
    "delayering": [
        (
            "Globex has removed half of its management levels in a push against bureaucracy.",
            "Globex has removed half of its old price levels in a push against clutter.",
        ),
        (
            "Globex cut a third of its managers.",
            "Globex asked a third of its managers.",
        ),
        (
            "Globex wants a flatter organization.",
            "Speed rises with fewer levels of management, a guide says.",
        ),
        (
            "Globex wants to raise the ratio of individual contributors to managers.",
            "Globex wants to raise the ratio of women to men.",
        ),
        (
            "Globex will slash 900 management positions.",
            "Globex will slash 900 sales and management jobs.",
        ),
        (
            "Globex told its leaders to have more direct reports.",
            "Globex told its leaders to read more reports.",
        ),
        (
            "Globex is widening the span of control of its leaders.",
            "According to a survey, firms cut layers of management.",
        ),
        (
            "Globex cut 1,500 roles, two-thirds of which were management.",
            "Small companies have fewer layers of management.",
        ),
    ],
    "hiring_freeze": [
        (
            "Globex will only add headcount if a team cannot automate more of its work.",
            "Globex will only add headcount tools if a team asks for more of them.",
        ),
        (
            "Globex told managers to avoid hiring people as AI spreads.",
            "Globex told managers to avoid calling people as rain spreads.",
        ),
        (
            "Globex no longer needs to backfill support roles.",
            "Globex grew fast without hiring a support team.",
        ),
        (
            "Globex has put a hold on hiring.",
            "Globex has put a hold on spending.",
        ),
        (
            "Globex will not hire any engineers this year, its chief said.",
            "Globex will not hide any engineers this year, its chief said.",
        ),
        ("Globex halted the hiring of new managers.", "The state halted the hiring of teachers."),
        (
            "Globex takes down all of its job ads.",
            "Globex takes down all of its video ads.",
        ),
        (
            "Globex asks for proof that AI cannot do a job before it approves new hiring.",
            "Two in five had paused backfills, a survey of 400 firms says.",
        ),
        ("Globex stopped backfilling posts.", "Many firms stopped backfilling posts."),
    ],
    "internal_automation": [
        (
            "Globex cut 90 workers as AI agents handle their calls.",
            "Globex cut 90 workers to fund AI infrastructure and handle AI traffic.",
        ),
        (
            "Globex saved $9 million by replacing customer service with AI.",
            "Globex saved $9 million by replacing lamps with LEDs in its AI lab.",
        ),
        (
            "Globex attributed the cuts in support to its AI agents.",
            "Globex attributed its sales to its AI agents.",
        ),
        (
            "The AI agent handled 90% of tickets, so Globex needs no larger team.",
            "AI agents can handle 90% of tickets, sellers of such software say.",
        ),
        (
            "Engineers use AI tools to write 90% of the code of Globex.",
            "Engineers use AI tools to find 90% of the bugs of Globex.",
        ),
        (
            "Globex replaced 80 percent of its support staff with a chatbot.",
            "Economists fear that AI could replace 80 percent of support staff with chatbots.",
        ),
        (
            "Globex laid off 300 clerks after deploying AI for their work.",
            "Globex laid off 300 clerks after sales of its AI phones fell.",
        ),
        (
            "The AI assistant of Globex does the work of 500 agents.",
            "Globex employs 500 agents who work on AI.",
        ),
        (
            "AI wrote 40% of the code of Globex in the quarter.",
            "AI will write 40% of all code within the next five years, Globex predicts.",
        ),
        (
            "Globex phases out translators in favor of AI.",
            "Globex helps companies phase out spreadsheets in favor of AI.",
        ),
        (
            "Globex plans to cut jobs as it rolls out AI.",
            "Many companies cut jobs as they roll out AI.",
        ),
    ],
    "model_delay": [
        (
            "GPT-9 and Claude 9 are similarly delayed.",
            "GPT-9 and Claude 9 are similarly priced.",
        ),
        (
            "OpenAI announced a delay in the launch of its open-weight model.",
            "OpenAI announced the launch of its open-weight model.",
        ),
        (
            "Its next AI model is taking longer than planned, Globex said.",
            "Its next car model is taking longer than planned, Globex said.",
        ),
        (
            "Globex works on an AI model. The model was pushed back again.",
            "Globex works on a dress. The model was pushed back again.",
        ),
        (
            "The Grok 9 model is now delayed to June.",
            "The Grok 9 model came out in June.",
        ),
    ],
    "product_sunset": [
        (
            "Globex killed off its Castbox app.",
            "A fault killed a Globex Airlines passenger; users wrote of it.",
        ),
        (
            "Globex is discontinuing its Reader Store for PC app.",
            "Globex is discontinuing its store in Ohio.",
        ),
        (
            "Globex Play, its game streaming service, was shut down on January 18.",
            "Globex Hall, its plant in Ohio, was shut down on January 18.",
        ),
        (
            "Globex announced the discontinuation of the Castbox line of devices.",
            "Globex announced the closure of the Ohio factory.",
        ),
        (
            "Globex said it would pull the plug on six products.",
            "The court pulled the plug on Globex.",
        ),
        (
            "Globex decided to shut down Castbox.",
            "Protesters decided to shut down Main Street.",
        ),
        (
            "Castbox, a bookmarking app, was retired.",
            "Jane Doe, a quarterback, was retired.",
        ),
    ],
    "talent_premium": [
        (
            "Globex lured an AI researcher with a package of $90 million.",
            "Globex bought an AI research lab with a valuation of $90 million.",
        ),
        (
            "Globex hired Jane Doe, who led Initech's foundation models team, with a compensation"
            " package of more than $90 million.",
            "Globex hired Jane Doe, who led Initech's show car models, with a compensation package"
            " of more than $90 million.",
        ),
        (
            "Offers to top AI engineers have reached nine figures at Globex.",
            "Sales of AI tools to engineers have reached nine figures at Globex.",
        ),
        (
            "Globex pays million-dollar retention bonuses to keep its AI engineers.",
            "Globex pays its chief a million-dollar bonus.",
        ),
        (
            "The race for AI talent is hot. Candidates were offered $90 million to sign.",
            "The race for the cup is hot. Players were offered $90 million to sign.",
        ),
    ],
    "useful_life_change": [
        (
            "Globex increased the useful life of its servers from five years to six years.",
            "It had previously increased the useful life of its servers from four to five years.",
        ),
        (
            "Globex extended the estimated life of its servers from three years to four.",
            "The estimated life of its servers is three to four years, Globex said.",
        ),
    ],
}


@pytest.mark.parametrize(
    ("kind", "words", "beside"),
    [(kind, words, beside) for kind, pairs in PAIRS.items() for words, beside in pairs],
)
def test_a_story_tells_of_it_and_not_of_what_looks_like_it(
    kind: str, words: str, beside: str
) -> None:
    assert kind in kinds(words)
    assert kind not in kinds(beside)
