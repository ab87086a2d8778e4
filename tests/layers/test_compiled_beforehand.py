"""Nobody waits for the compiler after the kernels were warmed."""

from types import ModuleType

import drawing

from layers.coverage import kernels
from layers.coverage.compiled import COMPILED
from layers.coverage.curve import coverage_curve
from layers.coverage.warming import warm
from layers.travel import kernels as travel_kernels
from layers.travel import kernels_again


def compiled() -> dict[str, int]:
    """Count the argument types that each kernel is compiled for."""
    modules: tuple[ModuleType, ...] = (kernels, travel_kernels, kernels_again)
    return {
        f"{module.__name__}.{name}": len(value.signatures)
        for module in modules
        for name, value in vars(module).items()
        if hasattr(value, "signatures")
    }


def test_that_no_edit_compiles_anything_after_warming():
    warm()
    before = compiled()
    directory = drawing.organizations(a={"at": (-79.0, 45.0)}, b={"at": (-74.0, 45.0)})
    last = drawing.judge(directory, engine=COMPILED)
    line = drawing.facts(mandate="east", at=(-71.0, 45.0))
    for edited, asked in (
        (directory.closing("a"), {}),
        (directory.opening("0", line), {}),
        (directory.moving("b", -60.0, 45.0), {"threshold_km": 20}),
        (directory.replacing("a", {"mandate": frozenset({"west"})}), {}),
        (directory, {"language": "fr", "respect_mandates": False}),
    ):
        last = drawing.judge(edited, engine=COMPILED, last=last, **asked)
        for group in last.population.groups:
            last.for_group(group)
        for region in ("canada", "west"):
            coverage_curve(last, region)
    assert compiled() == before
