"""What every sample paper can do: draw itself and say what it shows."""

from dataclasses import dataclass
from typing import Protocol

from intake.kinds import DocumentKind

Truth = dict[str, str]


class Paper(Protocol):
    """A made-up paper; ``truth`` names figures as ``intake.figures`` does and writes them as the contracts do."""

    @property
    def kind(self) -> DocumentKind:
        """What the paper is."""
        ...

    def draw(self) -> bytes:
        """The paper as PDF, the same bytes each time."""
        ...

    def truth(self) -> Truth:
        """Every figure a perfect reader would find on it; names may be printed in capitals."""
        ...


@dataclass(frozen=True)
class Address:
    """Where a person, employer or property is."""

    street: str
    city: str
    state: str
    zip: str

    @property
    def city_line(self) -> str:
        return f"{self.city}, {self.state} {self.zip}"

    @property
    def lines(self) -> tuple[str, str]:
        return self.street, self.city_line


@dataclass(frozen=True)
class Party:
    """A person or firm with an address, as papers print them."""

    name: str
    address: Address

    @property
    def lines(self) -> tuple[str, str, str]:
        return self.name, *self.address.lines
