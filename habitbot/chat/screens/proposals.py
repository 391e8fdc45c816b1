"""A proposal on a card or under the week: its line, its yes and its "not now"."""

from collections.abc import Callable, Mapping
from datetime import date

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Button, button
from habitbot.chat.taps.proposals import NotNowTap
from habitbot.core.book import Book
from habitbot.core.proposal import Proposal, ProposalKind
from habitbot.core.proposals import open_proposal
from habitbot.texts.proposals import not_now_label

Offer = tuple[str, Button]

OFFERS: Mapping[ProposalKind, Callable[[Book, Scene, int], Offer]] = {}
"""How each kind is worded, and the button that takes it up, by what it is about."""


def proposal_part(
    book: Book, scene: Scene, week: date | None = None
) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    """The line and the buttons of what is proposed today, on a day's card or under a week.

    Nothing where nothing is.
    """
    proposal = open_proposal(
        book, today=scene.today, down_days=scene.down_days, is_in_review=week is not None
    )
    return _part(book, scene, proposal, week) if proposal else ("", ())


def _part(
    book: Book, scene: Scene, proposal: Proposal, week: date | None
) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    line, accept = OFFERS[proposal.kind](book, scene, proposal.about)
    not_now = button(not_now_label(scene.words), NotNowTap(proposal.kind, proposal.about, week))
    return line, ((accept, not_now),)
