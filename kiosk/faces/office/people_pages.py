"""The pages of a table of people, read by keyset as they are seen."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.people.people_query import PeopleQuery
from kiosk.service.ports import Store
from kiosk.service.ports.people import ListedPerson, PeopleCursor

PAGE_ROWS = 200
MAX_PAGES = 60
"""The pages that are kept: 12,000 rows, some 15 MB."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page that was read, with the place in the order where the next one begins."""

    number: int
    people: Sequence[ListedPerson]
    next: PeopleCursor | None


@dataclass(slots=True)
class PageCache:
    """The pages seen last, and where each page begins that was ever passed.

    A page is found by its place in the order, so jumping ahead walks the pages between
    once; those between are not kept.
    """

    starts: dict[int, PeopleCursor | None] = field(default_factory=lambda: {0: None})
    pages: OrderedDict[int, Sequence[ListedPerson]] = field(default_factory=OrderedDict)

    def row(self, number: int) -> ListedPerson | None:
        """Return a row, if its page is kept."""
        page = self.pages.get(number // PAGE_ROWS)
        at = number % PAGE_ROWS
        return page[at] if page is not None and at < len(page) else None

    def nearest_start(self, page: int) -> tuple[int, PeopleCursor | None]:
        """Return the page at or before this one whose beginning is known."""
        start = max(number for number in self.starts if number <= page)
        return start, self.starts[start]

    def add(self, read: Sequence[ReadPage]) -> None:
        """Keep pages that were read, the last of them for long."""
        for page in read:
            if page.next is not None:
                self.starts[page.number + 1] = page.next
        for page in read[-2:]:
            self.pages[page.number] = page.people
            self.pages.move_to_end(page.number)
        while len(self.pages) > MAX_PAGES:
            self.pages.popitem(last=False)


def read_pages(
    store: Store,
    query: PeopleQuery,
    start: tuple[int, PeopleCursor | None],
    last: int,
) -> Sequence[ReadPage]:
    """Return the pages from a known beginning to the one that is wanted."""
    number, cursor = start
    read: list[ReadPage] = []
    with store.reading() as reader:
        while number <= last:
            page = reader.people.page(query, PAGE_ROWS, cursor)
            kept = page.people if number >= last - 1 else ()
            read.append(ReadPage(number, kept, page.last))
            cursor, number = page.last, number + 1
            if cursor is None:
                break
    return read


def count_people(store: Store, query: PeopleQuery) -> int:
    """Return how many rows a table has."""
    with store.reading() as reader:
        return reader.people.count(query)
