"""Invented places, streets, bodies and venues."""

STEM = (
    "Brenn Cald Dray Eskel Falk Garr Hask Irth Keld Lorn Mell Norr Orm Pell Quern Ravel Sull Tarn Ulver Venn"
    " Wrax Yeld Bracken Cawl Dunver Ember Fenn Gosling Hollin Kester Marl Oster Pender Rook Sallow Thorl"
    " Wither"
).split()
TAIL = "ford ham ley ton wick bury combe worth stead by thorpe field mere bourne den hurst stoke gate cote".split()
EXTRA = (
    "",
    "",
    "",
    "",
    "",
    " St Mary",
    " Magna",
    " Parva",
    "-on-the-Hill",
    "-cum-Wold",
    " Abbots",
    " Regis",
    "-next-the-Marsh",
)
WELSH = (
    "Llanfedwyn",
    "Llanwrddyn",
    "Pentrehelyg",
    "Cwm Brwyn",
    "Abergwyll",
    "Nant-y-gâd",
    "Glan-yr-ŵydd",
    "Tre'rgoed",
    "Llangynwyd Fach",
    "Rhyd-y-maen",
    "Penmynydd Uchaf",
    "Bryn-y-môr",
    "Cefn Llwyd",
    "Llandegwedd Isaf",
    "Pont Ŷd",
)
BALLY = "Bally Kil Knock Clon Rath Drum Carrig Lis Ard Dun".split()
CARROW = "dorrery carrow lassan negall mullen tubber vickle garran feacle brien shannick keale nagore".split()
US_A = "Cedar Pine Marlow Juniper Silver Fox Willow Copper Eagle Sugar Elk Stony Harlan Bitter Prairie Lantern".split()
US_B = "Hollow Fork Creek Ridge Valley Springs Junction Falls Prairie Grove Mills Bend".split()
ROAD_A = (
    "Church Mill School Station Chapel Tannery Ropewalk Kiln Priory Orchard Bridge Manor Glebe Forge Windmill"
    " Quarry Hangar Saltway Pound Malthouse Dovecote Larch Coppice Weir"
).split()
ROAD_B = "Lane Road Street Close Way Hill Drive Green Row Gardens Avenue Crescent".split()
US_ROAD_B = "Road Street Avenue Lane Boulevard Court Drive Parkway".split()
HALLS = (
    "Village Hall",
    "Memorial Hall",
    "Parish Rooms",
    "Church Room",
    "Community Centre",
    "Reading Room",
    "Pavilion",
    "Old School",
    "Methodist Hall",
    "Sports and Social Club",
)
ROOMS = (
    "Council Chamber",
    "Committee Room 1",
    "Committee Room 2",
    "Wolsey Room",
    "Great Hall",
    "Members' Room",
    "Oak Room",
    "Conference Suite",
)
HOUSES = ("Town Hall", "County Hall", "Civic Centre", "Shire House", "Guildhall", "Civic Offices", "Assembly House")


def compose(rng, locale):
    """One place name of a country."""

    def pick(seq):
        return seq[int(rng.random() * len(seq))]

    if locale == "wales":
        return pick(WELSH)
    if locale == "ie":
        return pick(BALLY) + pick(CARROW)
    if locale == "us":
        return pick(US_A) + " " + pick(US_B)
    return pick(STEM) + pick(TAIL) + pick(EXTRA)


def simple(rng, locale):
    """A place name in one word where the country has them, for the name of a neighbour."""
    if locale in ("wales", "us"):
        return compose(rng, locale)
    name = compose(rng, locale)
    return name.split()[0].split("-")[0]


def street(rng, locale):
    def pick(seq):
        return seq[int(rng.random() * len(seq))]

    return pick(ROAD_A) + " " + pick(US_ROAD_B if locale == "us" else ROAD_B)


FIRMS = (
    "Hallam & Pryce Ltd",
    "Greenway Grounds Ltd",
    "T. Oxtoby Contracting",
    "Meridian Surfacing",
    "Larkspur Trees Ltd",
    "Playsafe Surfaces",
    "Castle Electrical",
    "Bowen Bros",
    "Northmoor Joinery",
    "Fairlight Lighting plc",
    "Cobden & Sons",
    "Ashdown Civils",
    "Ward & Whiteley LLP",
    "Redshank Drainage",
    "Kestrel Security",
    "Osprey Software Ltd",
)
GROUPS = {
    "uk": (
        "the Allotment Association",
        "the Cricket Club",
        "the Youth Club",
        "the Local History Group",
        "the Tennis Club",
        "the Women's Institute",
        "the Scout Group",
        "the Bowls Club",
        "the Carnival Committee",
        "the Twinning Association",
    ),
    "ie": (
        "the Tidy Towns Committee",
        "the GAA Club",
        "the Community Alert Group",
        "the Men's Shed",
        "the Development Association",
    ),
    "us": ("the Little League", "the Garden Club", "the Volunteer Fire Company", "the Historical Society", "the PTA"),
    "soc": (
        "the Games Society",
        "the Union Sports Board",
        "the Robotics Group",
        "the Alumni Office",
        "the Outreach Team",
    ),
}
GROUPS["wales"] = (
    "y Clwb Rygbi",
    "the Young Farmers' Club",
    "Merched y Wawr",
    "the Eisteddfod Committee",
    "the Silver Band",
)
ORGS = {
    "uk": (
        "County Highways",
        "the District Council",
        "the Environment Agency",
        "the County Council",
        "the Drainage Board",
        "the Wildlife Trust",
        "the Fire and Rescue Service",
        "the housing association",
        "the bus operator",
        "the Rural Payments Agency",
    ),
    "ie": (
        "Irish Water",
        "the National Roads Authority",
        "the Department",
        "the Office of Public Works",
        "the Gardaí",
        "the Regional Roads Office",
        "the HSE",
        "the Heritage Council",
    ),
    "us": (
        "the County",
        "the Department of Transportation",
        "the utility",
        "the Planning Commission",
        "the Sheriff's Office",
        "the State Auditor",
        "the Water Authority",
        "the Conservation District",
    ),
    "soc": (
        "the Students' Union",
        "the Department",
        "the hosting provider",
        "the University",
        "the bank",
        "the registrar",
    ),
}
ORGS["wales"] = (
    "the County Council",
    "Natural Resources Wales",
    "the Highways Department",
    "One Voice Wales",
    "the bus company",
    "the Welsh Government",
    "Dŵr y Cwm",
)
FACILITIES = {
    "uk": (
        "the recreation ground",
        "the village hall",
        "the cemetery",
        "the play area",
        "the pavilion",
        "the war memorial",
        "the allotments",
        "the bus shelter",
        "the skate park",
        "the public toilets",
        "the library",
        "the village green",
    ),
    "us": (
        "the community center",
        "the fire station",
        "the treatment plant",
        "the north parking lot",
        "the ball field",
        "the maintenance shed",
        "the pump house",
        "the trailhead",
        "the senior center",
    ),
    "soc": (
        "the server room",
        "the common room",
        "the mailing list",
        "the website",
        "the wiki",
        "the storage cupboard",
        "the build machine",
        "the membership database",
    ),
}
FACILITIES["ie"] = (
    "the playground",
    "the burial ground",
    "the library",
    "the community hall",
    "the treatment plant",
    "the greenway",
    "the car park",
    "the swimming pool",
)
FACILITIES["wales"] = (
    "the village hall",
    "the playing field",
    "the burial ground",
    "the bus shelter",
    "the playground",
    "the old school",
    "the footbridge",
)
OFFICERS = {
    "uk": (
        "the Clerk",
        "the Assistant Clerk",
        "the Responsible Financial Officer",
        "the Town Clerk",
        "the Head of Planning",
        "the Monitoring Officer",
        "the Director of Finance",
        "the Highways Officer",
        "the Democratic Services Officer",
    ),
    "ie": (
        "the Director of Services",
        "the Senior Engineer",
        "the Meetings Administrator",
        "the Area Engineer",
        "the Senior Executive Officer",
        "the Head of Finance",
        "the Housing Officer",
    ),
    "us": (
        "the Township Secretary",
        "the Town Manager",
        "the Fire Chief",
        "the District Engineer",
        "the General Manager",
        "the Treasurer",
        "the Finance Director",
        "the Superintendent",
    ),
    "soc": ("the Treasurer", "the Secretary", "the web officer", "the events officer", "the executive director"),
}
OFFICERS["wales"] = (
    "the Clerk",
    "the Chairman",
    "the Footpaths Officer",
    "the Internal Auditor",
    "the Community Officer",
)
