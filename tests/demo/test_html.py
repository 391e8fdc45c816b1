"""HTML as Telegram reads it, to the byte."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.demo.answers import Refused
from habitbot.demo.entities import Entity, utf16_length
from habitbot.demo.html_in import parse_html
from habitbot.demo.html_out import render_html

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")))


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("<span class='x'>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("ü🏃<p>", 'Unsupported start tag "p" at byte offset 6'),
        ("a<", "Unclosed start tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a href=x!>", "Unexpected end of name token at byte offset 8"),
        ("<a ='x'>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ],
)
def test_wrong_html_is_refused_in_telegrams_own_words(html: str, complaint: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_html(html)
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain & simple", "plain & simple", []),
        ("&lt;b&gt; &amp; &quot;", '<b> & "', []),
        ("&nbsp; &copy; &", "&nbsp; &copy; &", []),
        ("&#65;&#x42;&#67 &#0; &#xD800;", "ABC &#0; &#xD800;", []),
        ("&lt", "<", []),
        ("<b>x</b>", "x", [Entity("bold", 0, 1)]),
        ("<STRONG>x</>", "x", [Entity("bold", 0, 1)]),
        ("<em>x</em><ins>y</ins>", "xy", [Entity("italic", 0, 1), Entity("underline", 1, 1)]),
        ("<del>x</del>", "x", [Entity("strikethrough", 0, 1)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [Entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [Entity("spoiler", 0, 1)]),
        ("🇩🇪<i>🏃</i>!", "🇩🇪🏃!", [Entity("italic", 4, 2)]),
        ("<b>a <i>b</i></b>", "a b", [Entity("bold", 0, 3), Entity("italic", 2, 1)]),
        ("<b></b>x", "x", []),
        ("<code class='language-py'>x</code>", "x", [Entity("code", 0, 1)]),
        ("<pre>x</pre>", "x", [Entity("pre", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [Entity("pre", 0, 1, "py")]),
        ("<blockquote>x</blockquote>", "x", [Entity("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [Entity("expandable_blockquote", 0, 1)]),
        (
            '<a href="https://a.org/?x=1&amp;y=2">l</a>',
            "l",
            [Entity("text_link", 0, 1, "https://a.org/?x=1&y=2")],
        ),
        ("<a>example.org</a>", "example.org", [Entity("text_link", 0, 11, "http://example.org/")]),
        ("<a href='x'>l</a>", "l", []),
        ("<a href='http://localhost'>l</a>", "l", []),
        ("<a href='tg://user?id=7'>Ada</a>", "Ada", [Entity("text_mention", 0, 3, "7")]),
        ("<tg-emoji emoji-id='5'>👍</tg-emoji>", "👍", [Entity("custom_emoji", 0, 2, "5")]),
        ("<tg-time unix='60' format='r'>x</tg-time>", "x", [Entity("date_time", 0, 1, "60 r")]),
    ],
)
def test_right_html_becomes_a_text_and_its_pieces(
    html: str, text: str, entities: list[Entity]
) -> None:
    assert parse_html(html) == (text, tuple(entities))


@given(TEXTS)
def test_whatever_was_typed_comes_through_escaped_html_unchanged(typed: str) -> None:
    text, entities = parse_html(f"<b>{escape(typed, quote=False)}</b>")
    assert text == typed
    assert entities == ((Entity("bold", 0, utf16_length(typed)),) if typed else ())


@given(TEXTS)
def test_no_html_whatever_brings_the_reader_down(html: str) -> None:
    try:
        parse_html(html)
    except Refused as refused:
        told = refused.description
        assert told.startswith("Bad Request: can't parse entities: ")


def test_what_the_page_shows_is_rightly_nested_where_pieces_overlap() -> None:
    pieces = (Entity("bold", 0, 3), Entity("italic", 2, 3))
    assert render_html("abcde", pieces) == "<b>ab<i>c</i></b><i>de</i>"


def test_what_the_page_shows_has_no_tags_but_ours() -> None:
    link = Entity("text_link", 0, 1, 'https://a.org/"onclick="x')
    shown = render_html("<script>", (link,))
    assert shown == (
        '<a href="https://a.org/&quot;onclick=&quot;x" rel="noopener noreferrer">&lt;</a>script&gt;'
    )


@given(TEXTS, st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=4))
def test_every_tag_that_the_page_is_given_is_closed(
    text: str, spans: list[tuple[int, int]]
) -> None:
    kinds = ("bold", "italic", "code", "blockquote")
    end = utf16_length(text)
    pieces = [
        Entity(kind, start, min(length, end - start))
        for kind, (start, length) in zip(kinds, spans, strict=False)
        if start < end
    ]
    shown = render_html(text, tuple(pieces))
    assert shown.count("<") == 2 * shown.count("</")
