"""What a report leaves out is named."""


def test_everything_is_missing_of_a_bare_poll(polls):
    (poll,) = polls("A poll found half approve.")
    assert poll.undisclosed == (
        "pollster",
        "sponsor",
        "sample size",
        "population",
        "mode",
        "field dates",
        "margin of error",
    )


def test_what_is_said_is_not_missing(polls):
    (poll,) = polls("A phone poll of 900 adults by Tarn Research for the Daily Tale found half approve.")
    assert poll.undisclosed == ("field dates", "margin of error")
