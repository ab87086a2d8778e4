"""A made-up Geographic Attribute File: the documented layouts, any number of rows.

Places, codes and counts are invented from a fixed seed; only the shape is Statistics
Canada's. The 63 columns of 2021 are those of its catalogue 92-151-X; of 2016 the
columns are those its guide 92-151-G lists, in the letter case of the published file.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator
from pathlib import Path

SEED = 20260704
_WRITTEN_2021 = """
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
_WRITTEN_2016 = """
DBuid/IDidu DBpop2016/IDpop2016 DBtdwell2016/IDtlog2016 DBurdwell2016/IDrh2016
DBarea2016/IDsup2016 DBir2016/ID_ri2016 DAuid/ADidu DARPlamx/ADlamx DARPlamy/ADlamy
DARPlat/ADlat DARPlong/ADlong PRuid/PRidu PRname/PRnom PRename/PRanom PRfname/PRfnom
PReabbr/PRaabbrev PRfabbr/PRfabbrev FEDuid/CEFidu FEDname/CEFnom ERuid/REidu
ERname/REnom CDuid/DRidu CDname/DRnom CDtype/DRgenre CSDuid/SDRidu CSDname/SDRnom
CSDtype/SDRgenre CCSuid/SRUidu CCSname/SRUnom SACtype/CSSgenre SACcode/CSScode
CMAPuid/RMRPidu CMAuid/RMRidu CMAname/RMRnom CMAtype/RMRgenre CTuid/SRidu
CTcode/SRcode CTname/SRnom POPCTRRAPuid/CTRPOPRRPidu POPCTRRAuid/CTRPOPRRidu
POPCTRRAname/CTRPOPRRnom POPCTRRAtype/CTRPOPRRgenre POPCTRRAclass/CTRPOPRRclasse
DPLuid/LDidu DPLname/LDnom DPLtype/LDgenre ADAuid/ADAidu ADAcode/ADAcode
"""
LAYOUT_2021 = tuple(_WRITTEN_2021.split())
LAYOUT_2016 = tuple(_WRITTEN_2016.split())
_PROVINCES = (
    ("13", "New Brunswick", "Nouveau-Brunswick", "N.B.", "N.-B.", 46.5, -66.4),
    ("24", "Quebec", "Québec", "Que.", "Qc", 47.2, -71.9),
    ("35", "Ontario", "Ontario", "Ont.", "Ont.", 44.9, -79.6),
    ("47", "Saskatchewan", "Saskatchewan", "Sask.", "Sask.", 51.3, -105.9),
    ("59", "British Columbia", "Colombie-Britannique", "B.C.", "C.-B.", 50.4, -120.7),
)
_NAMES = (
    "Baie-des-Érables", "Saint-Élie", "North River, Town of", "Métis Crossing",
    "Côte-à-l'Île", "Maple Ridge", 'The "Narrows"', "L'Anse-au-Cœur", "Tŝideldel",
)  # fmt: skip
_BLOCKS_OF_AN_AREA = 8
_AREAS_OF_A_SUBDIVISION = 12
_SUBDIVISIONS_OF_A_DIVISION = 16
Row = dict[str, str]


def write_attribute_file(
    path: Path,
    rows: int,
    *,
    layout: tuple[str, ...] = LAYOUT_2021,
    encoding: str = "cp1252",
    seed: int = SEED,
) -> None:
    """Write a file of so many blocks; the same arguments give the same bytes.

    A letter that the encoding lacks is written as `?`, as the published file does.
    """
    keys = [key_of(header) for header in layout]
    with path.open("w", encoding=encoding, errors="replace", newline="") as file:
        file.write(",".join(layout) + "\r\n")
        for row in blocks(rows, seed):
            file.write(",".join([row[key] for key in keys]) + "\r\n")


def key_of(header: str) -> str:
    """English half of a header in capitals, without the year."""
    english = header.replace("/", "_").split("_")[0].upper()
    return english.rstrip("0123456789")


def blocks(rows: int, seed: int = SEED) -> Iterator[Row]:
    """Give each row as written text by `key_of` its header, area after area.

    One block in 400 has no population, as on reserves that were not enumerated;
    the blocks of some areas fall apart over two designated places, population
    centres or electoral districts.
    """
    dice = random.Random(seed)
    for number in range(-(-rows // _BLOCKS_OF_AN_AREA)):
        area = _area(number, -(-rows // _BLOCKS_OF_AN_AREA), dice)
        split = dice.random()
        first = number * _BLOCKS_OF_AN_AREA
        for at in range(min(_BLOCKS_OF_AN_AREA, rows - first)):
            block = f"{area['DAUID']}{at + 1:03d}"
            yield {
                **area,
                **_people(dice),
                **(_elsewhere(area, split) if at >= _BLOCKS_OF_AN_AREA // 2 else {}),
                "DBUID": block,
                "DBDGUID": f"2021S0513{block}",
            }


def _people(dice: random.Random) -> Row:
    missing = dice.random() < 1 / 400
    people = int(dice.lognormvariate(4, 0.8)) if dice.random() < 0.8 else 0
    return {
        "DBPOP": "" if missing else str(people),
        "DBTDWELL": "" if missing else str(people // 2),
        "DBURDWELL": "" if missing else str(people * 4 // 9),
        "DBAREA": f"{dice.random():.4f}",
        "DBIR": "T" if missing else "",
    }


def _elsewhere(area: Row, split: float) -> Row:
    """Give the codes that the second half of an area's blocks have."""
    pr = area["PRUID"]
    if split < 0.06:
        return _level("DPL", f"{pr}{area['CSDUID'][-4:]}", "2021A0006", "Le Hameau")
    if split < 0.12:
        return _centre(pr, "0999", "Rural area / Région rurale", "1")
    if split < 0.15:
        return _level("FED", f"{pr}099", "2013A0004", '"Nord, Le"')
    return {}


def _area(number: int, areas: int, dice: random.Random) -> Row:
    province = _PROVINCES[number * len(_PROVINCES) // areas]
    pr, english, french, en, fr, latitude, longitude = province
    within = number - -(-_PROVINCES.index(province) * areas // len(_PROVINCES))
    subdivision = within // _AREAS_OF_A_SUBDIVISION
    division = subdivision // _SUBDIVISIONS_OF_A_DIVISION
    cd = f"{pr}{division % 98 + 1:02d}"
    csd = f"{cd}{subdivision % _SUBDIVISIONS_OF_A_DIVISION + 1:03d}"
    da = f"{cd}{within % (_AREAS_OF_A_SUBDIVISION * _SUBDIVISIONS_OF_A_DIVISION):04d}"
    cma = f"{division % 40 + 400:03d}"
    tract = f"{cma}{subdivision % 900:04d}.{within // 6 % 2:02d}"
    ada = f"{cd}{subdivision % _SUBDIVISIONS_OF_A_DIVISION + 1:04d}"
    both = english if english == french else f"{english} / {french}"
    return {
        **_level("PR", pr, "2021A0002", both),
        **{"PRENAME": english, "PRFNAME": french, "PREABBR": en, "PRFABBR": fr},
        **_level("CD", cd, "2021A0003", _name(division)),
        **_level(
            "FED", f"{pr}{division % 90 + 1:03d}", "2013A0004", _name(division % 90)
        ),
        **_level("CSD", csd, "2021A0005", _name(subdivision)),
        **_level("DPL", "", "", ""),
        **_level(
            "ER", f"{pr}{division // 8 + 10:02d}", "2021S0500", _name(division // 8)
        ),
        **_level("CCS", csd, "2021S0502", _name(subdivision)),
        **{"SACTYPE": "1", "SACCODE": cma},
        **_level("CMAP", f"{pr}{cma}", "2021S0505", ""),
        **_level("CMA", cma, "2021S0503", _name(int(cma))),
        **_level("CT", tract, "2021S0507", tract[3:]),
        "CTCODE": tract[3:7],
        **_centre(pr, f"{subdivision % 900:04d}", _name(subdivision % 900), "2"),
        **_level("DA", da, "2021S0512", ""),
        "DARPLAMX": f"{dice.uniform(4e6, 9e6):.6f}",
        "DARPLAMY": f"{dice.uniform(7e5, 5e6):.6f}",
        "DARPLAT": f"{latitude + dice.gauss(0, 0.8):.6f}",
        "DARPLONG": f"{longitude + dice.gauss(0, 1.2):.6f}",
        **_level("ADA", ada, "2021S0516", ""),
        "ADACODE": ada[-4:],
    }


def _level(level: str, code: str, schema: str, name: str) -> Row:
    return {
        f"{level}UID": code,
        f"{level}DGUID": f"{schema}{code}",
        f"{level}NAME": name,
        f"{level}TYPE": "XX" if code else "",
    }


def _centre(pr: str, code: str, name: str, kind: str) -> Row:
    return {
        **_level("POPCTRRAP", f"{pr}{code}", "2021S0511", ""),
        **_level("POPCTRRA", code, "2021S0510", name),
        "POPCTRRACLASS": kind,
    }


def _name(number: int) -> str:
    name = _NAMES[number % len(_NAMES)]
    return _quoted(f"{name} {number}")


def _quoted(text: str) -> str:
    cell = io.StringIO()
    csv.writer(cell, lineterminator="").writerow([text])
    return cell.getvalue()
