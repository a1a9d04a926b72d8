"""Invented people: names by country, the forms in which minutes print them."""

FEMALE = {
    "uk": (
        "Alison Amara Anjali Beatrice Bridget Carol Catherine Daphne Deborah Elaine Farah Fiona Geraldine"
        " Harriet Helen Ines Isobel Janet Joanna Karen Kirsty Leila Lorna Margaret Maureen Nadia Olwen"
        " Parveen Patricia Philippa Rosalind Ruth Sandra Sheila Shirin Tamsin Ursula Valerie Wendy Yasmin Zoë"
    ),
    "ie": (
        "Aoife Bríd Caitríona Clodagh Deirdre Eilís Fionnuala Gráinne Íde Máire Niamh Nuala Orla Róisín"
        " Sinéad Siobhán Sorcha Úna Breda Carmel Imelda Majella Noreen Philomena"
    ),
    "wales": (
        "Angharad Bethan Carys Delyth Eirlys Ffion Gwenllian Heledd Iola Lowri Mair Menna Nerys Nia Olwen"
        " Rhian Siân Siwan Tegwen Elin"
    ),
    "us": (
        "Alma Barbara Brenda Carla Cynthia Denise Donna Eleanor Gloria Imani Joyce Keisha Lupe Marisol"
        " Melinda Nancy Paula Priya Ramona Rochelle Shauna Teresa Vivian Yolanda"
    ),
    "soc": (
        "Ada Beth Chloe Elif Emma Freya Grace Hana Ines Jade Kira Lena Maya Nell Oona Petra Rosa Sana Tess"
        " Wren Yuki Zara"
    ),
}
MALE = {
    "uk": (
        "Adrian Alan Anil Barry Bernard Clive Colin Desmond Duncan Edwin Faisal Gareth Geoffrey Graham Hamish"
        " Harold Ian Imran Jeremy Keith Kwame Leonard Malcolm Martin Neville Nigel Oliver Piers Quentin"
        " Rajesh Roland Rupert Stanley Stuart Tariq Trevor Vernon Wilfred"
    ),
    "ie": (
        "Aidan Brendan Ciarán Colm Cormac Declan Donal Eamon Fergal Fintan Jarlath Liam Malachy Niall Oisín"
        " Pádraig Rónán Ruairí Séamus Tadhg Ultan Diarmuid Éanna"
    ),
    "wales": (
        "Alun Arwel Berwyn Bryn Dafydd Dylan Eifion Emlyn Ffrancon Geraint Gwilym Hywel Iestyn Idris Ieuan"
        " Llŷr Meirion Owain Rhodri Siôn Tudur Wyn"
    ),
    "us": (
        "Alvin Bernard Carlos Curtis Darnell Dwight Earl Frank Hector Irving Jerome Kenji Lamar Leroy Marcus"
        " Nate Orlando Ray Roy Stanley Terrence Vince Walter Wendell"
    ),
    "soc": (
        "Amit Boris Callum Dario Emil Finn Goran Hugo Idris Jonas Kofi Luca Milo Nico Otto Pavel Rafi Soren Theo Viktor"
    ),
}
LAST = {
    "uk": (
        "Abernathy Ackersley Appleyard Arkwright Barraclough Beddowes Birtwhistle Braithwaite Bramhall"
        " Cantwell Chaudhry Cheverton Clitheroe Copplestone Crowhurst Dalgleish Dewhurst Donoghue-Price"
        " Eckersall Entwistle Fairweather Farquharson Fothergill Gatenby Gidney Greatorex Haldane Hathersage"
        " Heckmondwike Hollingshead Ibbotson Illingworth Jessop Kettlewell Lanyon Latchmere Lovibond MacPhail"
        " McAllister McCorquodale McKechnie Micklethwait Mukherjee Nethercott O'Dowd O'Shaughnessy Oldroyd"
        " Ormerod Osei Partington Pettigrew Pilkington-Shaw Postlethwaite Quarmby Rawnsley Rehman Rowbotham"
        " Scattergood Sedgwick-Lowe Smythe-Harland Stallybrass Sugden Tattersall Thistlewood Threlfall"
        " Trevanion Umunna Uttley Varadkar-Boyd Wainfleet Wetherell Wigglesworth Winterbourne Yaxley"
    ),
    "ie": (
        "Ahern Brosnahan Cloherty Considine Cullinane Devaney Doheny Enright Fahy Geoghegan Hanrahan Hogarty"
        " Kiely Lenihan McElligott McInerney McNamara Moloney Mulqueen Nagle O'Brien O'Callaghan O'Dwyer"
        " O'Halloran O'Riordan O'Sullivan Quilligan Rabbitte Scanlan Tierney Toomey Ward"
    ),
    "ie-irish": (
        "Ó_Briain Ó_Conghaile Ó_Murchadha Ó_Súilleabháin Ó_hÓgáin Mac_Cárthaigh Mac_Giolla_Bhríde"
        " Ní_Dhomhnaill Ní_Bhriain de_Búrca"
    ),
    "wales": (
        "Ap_Rhys Bebb Bevan Cadwaladr Ceiriog Cynddylan Elis Gruffydd Gwynne Havard Howells Humphreys Ifans"
        " Jenkin Llwyd Maelor Meredith Morgan-Parry Nantlais Ogwen Penri Prosser Prydderch Pugh Rhydderch"
        " Trefor Vaughan Wynne-Finch"
    ),
    "us": (
        "Abernethy Alvarado Bergstrom Bledsoe Buckner Castellano Chambliss DeLaCruz Delacroix Eberhardt"
        " Fitzsimmons Galbraith Gutierrez Hargrove Hollister Ishikawa Jankowski Kowalczyk LaRue Lindqvist"
        " McAdoo McClintock Montoya Nakamura Okonkwo Overstreet Pettibone Quintanilla Ransom-Hill Ruiz-Ortega"
        " Sandoval Shufflebarger St._Clair Stoltzfus Trujillo Underhill Valdez-Reyes Van_Buskirk Vanderpool"
        " Whitlock Yarborough Zielinski"
    ),
    "soc": (
        "Aldana Bakker Castelhano Dressler Eriksen Fontaine Gjertsen Hoekstra Ivanova Jovanovic Kaminski"
        " Lindholm Mbeki Nordahl Oyelaran Petrov Quist Rasmussen Sato Tamura Ueda van_der_Meer van_den_Berg"
        " von_Arnim de_la_Peña Weiss Yilmaz Zimmer ten_Brink"
    ),
}
TITLES_F = ("Mrs", "Ms", "Miss", "Mrs", "Dr", "Mrs", "Ms", "Lady")
TITLES_M = ("Mr", "Mr", "Mr", "Mr", "Dr", "Mr", "Sir", "Mr")
HONOURS = ("OBE", "MBE", "CBE", "JP", "DL", "BEM")
LETTERS = "ABCDEFGHJKLMNPRSTW"

FEMALE = {k: v.split() for k, v in FEMALE.items()}
MALE = {k: v.split() for k, v in MALE.items()}
LAST = {k: [n.replace("_", " ") for n in v.split()] for k, v in LAST.items()}


class Person:
    """One person; every property is a form of the name as some house prints it."""

    __slots__ = ("first", "last", "female", "title", "middle", "honour", "role")

    def __init__(self, first, last, female, title, middle, honour):
        self.first, self.last, self.female = first, last, female
        self.title, self.middle, self.honour, self.role = title, middle, honour, None

    @property
    def full(self):
        return f"{self.first} {self.last}"

    @property
    def formal(self):
        """Mrs J M Harrow"""
        if self.title in ("Sir", "Lady"):
            return f"{self.title} {self.first} {self.last}"
        return f"{self.title} {self.first[0]}{' ' + self.middle if self.middle else ''} {self.last}"

    @property
    def dotted(self):
        """Mrs. J. Harrow"""
        return f"{self.title}. {self.first[0]}. {self.last}"

    @property
    def initial(self):
        """J. Harrow"""
        return f"{self.first[0]}. {self.last}"

    @property
    def short(self):
        """Mrs Harrow; a knight is called by his first name"""
        if self.title in ("Sir", "Lady"):
            return f"{self.title} {self.first} {self.last}"
        return f"{self.title} {self.last}"

    @property
    def dotted_short(self):
        return f"{self.title}. {self.last}" if self.title not in ("Sir", "Lady", "Miss") else f"Ms. {self.last}"

    @property
    def letters(self):
        main = self.last.split()[-1]
        return self.first[0] + (self.middle or "") + next(c for c in main if c.isupper())

    @property
    def he(self):
        return "she" if self.female else "he"

    @property
    def his(self):
        return "her" if self.female else "his"


class Crowd:
    """Makes people of one country; no two share a surname or initials, so that a short form names one person."""

    def __init__(self, rng, locale):
        self.rng, self.locale = rng, locale
        self.last, self.letters, self.first = set(), set(), set()

    def pick(self, seq):
        return seq[int(self.rng.random() * len(seq))]

    def person(self, middle=0.3, honour=0.0):
        for _ in range(400):
            p = self.one(middle, honour)
            if self.locale == "soc" and p.first in self.first and len(self.first) < 34:
                continue
            if p.last not in self.last and (p.letters not in self.letters or len(self.letters) > 60):
                break
        self.last.add(p.last)
        self.first.add(p.first)
        self.letters.add(p.letters)
        return p

    def one(self, middle, honour):
        random, locale = self.rng.random, self.locale
        female = random() < 0.48
        where = locale
        if locale in ("wales", "ie") and random() < 0.15:
            where = "uk"
        first = self.pick((FEMALE if female else MALE)[where])
        last = self.pick(LAST["ie-irish"] if where == "ie" and random() < 0.18 else LAST[where])
        title = self.pick(TITLES_F if female else TITLES_M)
        if title in ("Sir", "Lady", "Dr") and random() < 0.6:
            title = "Ms" if female else "Mr"
        if locale == "ie" and title in ("Sir", "Lady", "Miss"):
            title = "Ms" if female else "Mr"
        letter = self.pick(LETTERS) if random() < middle else None
        return Person(first, last, female, title, letter, self.pick(HONOURS) if random() < honour else None)

    def people(self, count, middle=0.3, honour=0.0):
        return [self.person(middle, honour) for _ in range(count)]
