"""People by the thousand, the same in every run: names as a guest list has them.

Some names are borne by many and some by one person only; there are double names,
particles, umlauts spelt three ways and scripts that have no blanks.
"""

from collections.abc import Iterator
from random import Random

from kiosk.domain.people.folding import fold
from kiosk.domain.people.registration import Registration


def _apart(names: str) -> list[str]:
    return [name.replace("_", " ") for name in names.split()]


_GIVEN = _apart("""
    Anna Jan Maria Peter Eva Thomas Sophie Daan Emma Lucas Julia Noah Lena Finn Mila
    Sara Milan Zoë Bram Lotte Iris Joost Anouk Bérénice Machiko François Élodie José
    Łukasz Øyvind Åse Jürgen Günther Sören Zoltán Gábor Çağla Şebnem İbrahim Ahmed
    Fatima Mohammed Aisha Omar Layla Wei Xiaoming Hiroshi Yuki Priya Arjun Deepa Olga
    Dmitri Natalia Sergei Ivana Marko Petra Katarzyna Agnieszka Małgorzata Paweł Jerzy
    Niamh Siobhán Seán Aoife Gareth Bronwen Ingrid Björn Astrid Sigurður Þór Guðrún
    Mikael Aino Jari Kirsi Ville Carlos Javier Lucía Inés Álvaro João Conceição Beatriz
    Tiago Giulia Marco Francesca Alessandro Chiara Elena Nikos Eleni Giorgos Kwame Abena
    Chidi Ngozi Tendai Thandiwe Sipho Jean-Pierre Marie-Claire Anne-Sophie Hans-Peter
    Karl-Heinz Michael Noël Joe Joel Raphaël Isaac Aaron Maarten Maaike Kees Johannes
    Willem Hendrik Cornelis Gerrit Dirk Theodora Wilhelmina Alexander Alexandra
    Christopher Christina Elizabeth Catherine Margaret Дмитрий Ольга Ελένη Γιώργος 民俊
""")
_FAMILY = _apart("""
    Jansen Janssen de_Vries van_den_Berg van_der_Berg Bakker Visser Smit Meijer Mulder
    Müller Mueller Muller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz
    Hoffmann Schäfer Köhler Krüger Böhm Dvořák Novák Svoboda Černý Procházka Nguyen Tran
    Pham Kowalski Nowak Wiśniewski Wójcik Lewandowski Zieliński Smith Jones Taylor Brown
    Williams Wilson Johnson Davies O'Brien O'Connor O'Sullivan Mac_Giolla_Phádraig
    Ó_Faoláin MacDonald García Martínez Rodríguez López Hernández González Pérez
    Ferreira Oliveira Santos_Silva da_Silva Rossi Russo Ferrari Esposito Sant'Angelo
    D'Amico Papadopoulos Ivanov Petrov Smirnov Kuznetsov Popov Hansen Johansen Olsen
    Larsen Andersen Pedersen Ødegård Sørensen Jørgensen Kjærgaard Åkesson Lindström
    Björklund Öberg Virtanen Korhonen Mäkinen Yilmaz Kaya Demir Çelik Şahin Öztürk Singh
    Kumar Sharma Patel Khan Hussain Ali Ahmed Al-Farsi El-Sayed Ben-David Cohen Levy
    Wang Li Zhang Chen Liu Yang Huang Tanaka Suzuki Takahashi Watanabe Kim Park Choi
    Okafor Mensah Dlamini Nkosi Mbeki Strauß Groß Weiß Goethe Vangheluwe Peeters Maes
    Dubois Lefèvre Moreau Saint-Martin St._Michel Вознесенская Παπαδόπουλος 陈 田中
""")
_BEGINNINGS = _apart("""
    Hoog Laag Lind Berg Sten Sand Oster Wester Noord Zuid Groen Blauw Zwart Kron Eichen
    Birk Winter Sommer Vogel Hirsch Adler Stein Wald Feld Korn Mühl Kirch Holz Silber
    Gold Eisen Kupfer Kalk Rosen Blum Linden Bach Brück Alt Neu Ober Unter Nieder Hinter
    Vorder Mittel Schön Grau Weid Hasel
""")
_MIDDLES = ("", "", "er", "en", "el", "ar", "in", "on", "ing")
_ENDINGS = _apart("""
    eveen huis veld dijk brink kamp man mann meijer hof hoek laar horst graaf strand
    gren kvist ström holm lund stedt dahl quist ovic owski inski enko escu ides opoulos
    ssen sson mans aert inck bauer thal egger hofer
""")
_AFFILIATIONS = _apart("""
    University_of_Amsterdam Leiden_University Utrecht_University Asser_Institute
    T.M.C._Asser_Instituut Ministry_of_Foreign_Affairs Ministry_of_Justice_and_Security
    Universität_Zürich Université_de_Genève University_of_São_Paulo KU_Leuven PAX
    Clingendael_Institute International_Court_of_Justice Europol ICRC City_of_The_Hague
    Amnesty_International Tilburg_University Maastricht_University Radboud_Universiteit
""")


def people(event: str, count: int, seed: int = 1) -> Iterator[Registration]:
    """Register so many people."""
    chance = Random(seed)  # noqa: S311  the same names in every run
    for number in range(count):
        given, family = _given(chance), _family(chance)
        name = f"{given} {family}"
        yield Registration(
            id=f"{event}-{number:07}",
            event=event,
            reference=f"REF-{number:06}",
            name=name,
            given_name=given,
            family_name=family,
            affiliation=_affiliation(chance),
            email=f"{fold(name).replace(' ', '.')}@example.org",
        )


def _given(chance: Random) -> str:
    first = _often(chance, _GIVEN)
    return f"{first} {_often(chance, _GIVEN)}" if chance.random() < 0.15 else first


def _family(chance: Random) -> str:
    family = _often(chance, _FAMILY) if chance.random() < 0.6 else _rare(chance)
    return f"{family}-{_often(chance, _FAMILY)}" if chance.random() < 0.08 else family


def _affiliation(chance: Random) -> str:
    if chance.random() < 0.8:
        return _often(chance, _AFFILIATIONS)
    return f"{_rare(chance)} & {_often(chance, _FAMILY)}"


def _rare(chance: Random) -> str:
    parts = (_BEGINNINGS, _MIDDLES, _ENDINGS)
    return "".join(chance.choice(part) for part in parts)


def _often(chance: Random, names: list[str]) -> str:
    """Choose a name; the first ones are borne by the most."""
    return names[int(len(names) * chance.random() ** 1.8)]
