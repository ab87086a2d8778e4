import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from datasets.columns import level_columns, level_name_roles
from datasets.statcan import names
from datasets.statcan.names import column_name, headers_of
from layers.geography_levels import LEVELS

# The header of the 2021 file, as its record layout prints it.
HEADER_2021 = """
PRUID_PRIDU PRDGUID_PRIDUGD PRNAME_PRNOM PRENAME_PRANOM PRFNAME_PRFNOM
PREABBR_PRAABBREV PRFABBR_PRFABBREV CDUID_DRIDU CDDGUID_DRIDUGD CDNAME_DRNOM
CDTYPE_DRGENRE FEDUID_CEFIDU FEDDGUID_CEFIDUGD FEDNAME_CEFNOM CSDUID_SDRIDU
CSDDGUID_SDRIDUGD CSDNAME_SDRNOM CSDTYPE_SDRGENRE DPLUID_LDIDU DPLDGUID_LDIDUGD
DPLNAME_LDNOM DPLTYPE_LDGENRE ERUID_REIDU ERDGUID_REIDUGD ERNAME_RENOM CCSUID_SRUIDU
CCSDGUID_SRUIDUGD CCSNAME_SRUNOM SACTYPE_CSSGENRE SACCODE_CSSCODE CMAPUID_RMRPIDU
CMAPDGUID_RMRPIDUGD CMAUID_RMRIDU CMADGUID_RMRIDUGD CMANAME_RMRNOM CMATYPE_RMRGENRE
CTUID_SRIDU CTDGUID_SRIDUGD CTCODE_SRCODE CTNAME_SRNOM POPCTRRAPUID_CTRPOPRRPIDU
POPCTRRAPDGUID_CTRPOPRRPIDUGD POPCTRRAUID_CTRPOPRRIDU POPCTRRADGUID_CTRPOPRRIDUGD
POPCTRRANAME_CTRPOPRRNOM POPCTRRATYPE_CTRPOPRRGENRE POPCTRRACLASS_CTRPOPRRCLASSE
DAUID_ADIDU DADGUID_ADIDUGD DARPLAMX_ADLAMX DARPLAMY_ADLAMY DARPLAT_ADLAT
DARPLONG_ADLONG DBUID_IDIDU DBDGUID_IDIDUGD DBPOP2021_IDPOP2021
DBTDWELL2021_IDTLOG2021 DBURDWELL2021_IDRHLOG2021 DBAREA2021_IDSUP2021
DBIR2021_IDRI2021 ADAUID_ADAIDU ADADGUID_ADAIDUGD ADACODE_ADACODE
"""
ATTRIBUTE_FILE_2021 = HEADER_2021.split()


def said(header):
    named = column_name(header)
    return None if named is None else (named.level, named.attribute)


def test_that_the_attribute_file_has_63_columns_and_each_is_known():
    assert len(ATTRIBUTE_FILE_2021) == 63
    told = [said(header) for header in ATTRIBUTE_FILE_2021]
    assert None not in told
    assert len(set(told)) == 63
    assert all(column_name(header).language == "" for header in ATTRIBUTE_FILE_2021)


@pytest.mark.parametrize("header", ATTRIBUTE_FILE_2021)
def test_that_each_half_of_a_joined_name_says_what_the_whole_says(header):
    english, french = header.split("_")
    assert said(english) == said(french) == said(header)
    assert said(f"{english.title()}/{french.lower()}") == said(header)


@pytest.mark.parametrize(
    ("header", "level", "attribute", "year"),
    [
        ("DBUID/Ididu", "DB", "uid", 0),
        ("DBpop2016/IDpop2016", "DB", "population", 2016),
        ("DBtdwell2016/IDtlog2016", "DB", "dwellings", 2016),
        ("DBurdwell2016/IDrh2016", "DB", "usual_dwellings", 2016),
        ("DBarea2016/Idsup2016", "DB", "area", 2016),
        ("DBir2016/ID_ri2016", "DB", "incomplete", 2016),
        ("Dauid/Adidu", "DA", "uid", 0),
        ("DARPlamx/Adlamx", "DA", "x_3347", 0),
        ("DARPlong/Adlong", "DA", "longitude", 0),
        ("Prfabbr/Prfabbrev", "PR", "abbreviation_fr", 0),
        ("DBuid", "DB", "uid", 0),
        ("DBpop2011", "DB", "population", 2011),
        ("DAlamy", "DA", "y_3347", 0),
        ("DBRPLAMX", "DB", "x_3347", 0),
        ("IDPRLAMY", "DB", "y_3347", 0),
        ("CSDUID2021", "CSD", "uid", 2021),
        ("HR_UID", "HR", "uid", 0),
        ("PR_HRUID", "HR", "uid", 0),
        ("ENG_LABEL", "", "name_en", 0),
        ("FRENAME", "", "name_fr", 0),
        ("CARENAME", "CAR", "name_en", 0),
        ("PCPUID", "PCP", "uid", 0),
        ("CFSAUID", "FSA", "uid", 0),
        ("SUPTERRE", "", "land_area", 0),
        ("IDUGD", "", "dguid", 0),
        ("DGUIDP", "", "dguid_part", 0),
        ("CARDGUID_RARIDUGD", "CAR", "dguid", 0),
        ("POPCTRPDGUID_CTRPOPPIDUGD", "PCP", "dguid", 0),
    ],
)
def test_that_other_layouts_use_the_same_dictionary(header, level, attribute, year):
    named = column_name(header)
    assert (named.level, named.attribute, named.year) == (level, attribute, year)


@pytest.mark.parametrize(
    "header",
    ["", "id", "ID", "name", "lat", "x", "pop", "sr", "CSDDGUID_L", "PRUID_DRIDU", "_"],
)
def test_that_other_headers_are_not_taken_for_statistics_canadas(header):
    assert column_name(header) is None


def test_that_no_header_says_two_things():
    told = {}
    for header, column in names._spelled():
        told.setdefault(header, set()).add((column.level, column.attribute))
    assert {header for header, all_said in told.items() if len(all_said) > 1} == set()


@seed(3)
@given(st.text(max_size=40))
def test_that_any_header_is_named_or_not(header):
    named = column_name(header)
    assert named is None or named.level in {"", "SAC", *LEVELS}


@seed(3)
@given(st.sampled_from(LEVELS), st.data())
def test_that_each_spelling_of_a_code_is_the_code_column_of_its_level(level, data):
    header = data.draw(st.sampled_from(headers_of(level, "uid")))
    written = data.draw(st.sampled_from([header, header.lower(), header.title()]))
    assert level_columns([written, "other"], "file") == ({level: written}, [])


def test_that_the_smallest_level_comes_first_and_its_own_name_wins():
    headers = ["PRUID", "CDUID", "CSDUID2016", "CSDUID", "PR"]
    found, problems = level_columns(headers, "file")
    assert list(found.items()) == [("CSD", "CSDUID"), ("CD", "CDUID"), ("PR", "PR")]
    assert problems == []


def test_that_two_columns_of_one_code_are_asked_about():
    found, problems = level_columns(["CDUID", "DRIDU"], "file")
    assert found == {}
    assert [(p.code, p.column) for p in problems] == [("ambiguous_columns", "CD")]


def test_that_parts_have_the_name_of_the_whole():
    assert "CMANAME" in level_name_roles("CMAP")["name"]
    assert "PCNAME" in level_name_roles("PCP")["name"]
    assert level_name_roles("DB") == {"name": (), "name_en": (), "name_fr": ()}
    assert level_name_roles("ward") == {"name": (), "name_en": (), "name_fr": ()}
