"""The network of ``align/check/meaning/answernet.py`` in torch, with the same arrays."""

from __future__ import annotations

from typing import Any

import torch
from torch.nn import functional

from align.check.meaning.answernet import CHANNELS, DILATION, FLAGS, HEADS, KNOWN, SEEN, WINDOWS

WIDE, LOOKED, INNER, FORM, OVER, OWN, HIDDEN = 128, 96, 128, 12, 10, 12, 32
SEES = SEEN + OVER + len(FLAGS) + OWN


class Answers(torch.nn.Module):
    """Parameters by the names of the arrays; ``forward`` is ``answernet.rated``."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(5)
        start = torch.nn.init.orthogonal_(torch.empty(WIDE, LOOKED))
        sizes: dict[str, torch.Tensor] = {
            "sharp": torch.tensor([8.0, 6.0, 6.0, 4.0, 6.0, *(1.0,) * HEADS, -3.0]),
            "deep": torch.randn(OVER) * 0.1, "none_flags": torch.zeros(len(FLAGS)), "none_bias": torch.tensor(6.0),
            "form_flags": torch.randn(len(FLAGS), FORM) * 0.5,
            "over_first": torch.randn(9 * CHANNELS, OVER) * 0.15, "over_first_bias": torch.zeros(OVER),
            "over_second": torch.randn(9 * OVER, OVER) * 0.15, "over_second_bias": torch.zeros(OVER),
            "first": torch.randn(5 * SEES, HIDDEN) * 0.05, "first_bias": torch.zeros(HIDDEN),
            "second": torch.randn(5 * HIDDEN, HIDDEN) * 0.08, "second_bias": torch.zeros(HIDDEN),
            "last": torch.randn(HIDDEN, 1) * 0.1, "last_bias": torch.full((1,), -3.0),
        }  # fmt: skip
        for side in (0, 1):
            sizes |= {
                f"look_{side}": start.clone(), f"look_in_{side}": torch.randn(WIDE, INNER) * 0.09,
                f"look_out_{side}": torch.randn(INNER, LOOKED) * 0.02, f"form_{side}": torch.randn(WIDE, FORM) * 0.05,
                f"none_{side}": torch.zeros(WIDE), f"own_{side}": torch.randn(WIDE, OWN) * 0.1,
            }  # fmt: skip
        for name, value in sizes.items():
            self.register_parameter(name, torch.nn.Parameter(value))

    def forward(self, rows: Any, masks: Any, flags: Any, evidence: Any) -> tuple[Any, Any]:
        """Log-odds of the words of both passages, and where they look: alpha (B × N × M), beta."""
        p = dict(self.named_parameters())
        units = [functional.normalize(x, dim=-1) for x in rows]
        both = masks[0][:, :, None] * masks[1][:, None, :]
        plain = (units[0] @ units[1].transpose(1, 2)).clamp(0, 1)
        looks = [
            functional.normalize(u @ p[f"look_{s}"] + torch.relu(u @ p[f"look_in_{s}"]) @ p[f"look_out_{s}"], dim=-1)
            for s, u in enumerate(units)
        ]
        looked = looks[0] @ looks[1].transpose(1, 2)
        forms = [torch.tanh(flags[s] @ p["form_flags"] + units[s] @ p[f"form_{s}"]) for s in (0, 1)]
        counts = [m.sum(1, keepdim=True).clamp(min=1) for m in masks]
        places = [torch.arange(m.shape[1]) / c for m, c in zip(masks, counts, strict=True)]
        apart = (places[0][:, :, None] - places[1][:, None, :]).abs()
        size = FORM // HEADS
        alike = [
            forms[0][..., h * size : (h + 1) * size] @ forms[1][..., h * size : (h + 1) * size].transpose(1, 2)
            for h in range(HEADS)
        ]
        cells = (
            torch.cat([torch.stack([plain, looked], 3), evidence, torch.stack([*alike, apart], 3)], 3) * both[..., None]
        )
        hidden = _over(cells, p["over_first"], p["over_first_bias"], 1) * both[..., None]
        hidden = _over(hidden, p["over_second"], p["over_second_bias"], DILATION) * both[..., None]
        logits = (cells @ p["sharp"] + hidden @ p["deep"]).clamp(max=40.0)
        grown = torch.exp(logits) * both
        none = [units[s] @ p[f"none_{s}"] + flags[s] @ p["none_flags"] + p["none_bias"] for s in (0, 1)]
        empty = [torch.exp(n.clamp(max=40.0)) for n in none]
        sums = grown.sum(2), grown.sum(1)
        alpha = grown / (sums[0] + empty[0])[:, :, None]
        beta = grown / (sums[1] + empty[1])[:, None, :]
        lost = [empty[s] / (sums[s] + empty[s]) for s in (0, 1)]
        joined = torch.maximum(plain, KNOWN * evidence.amax(3)) * both
        result = []
        for way in (0, 1):
            turned = [a if way == 0 else a.transpose(1, 2) for a in (joined, cells, hidden, alpha, beta)]
            looks_ = (turned[3], turned[4]) if way == 0 else (turned[4], turned[3])
            odds = (torch.log(sums[way] + 1e-9) - none[way]) / 10
            seen = self._seen(
                p, way, (rows, masks, flags, units, counts), turned[:3], looks_, odds, (lost[way], lost[1 - way])
            )
            mask = masks[way][:, :, None]
            along = torch.relu(_along(seen * mask, p["first"], p["first_bias"])) * mask
            along = torch.relu(_along(along, p["second"], p["second_bias"]))
            result.append((along @ p["last"] + p["last_bias"])[..., 0])
        return (result[0], result[1]), (alpha, beta)

    def _seen(self, p: Any, way: int, given: Any, cells_: Any, looks: Any, odds: Any, lost: Any) -> Any:
        rows, masks, flags, units, counts = given
        joined, cells, hidden = cells_
        alpha, beta = looks
        own, other = rows[way], rows[1 - way]
        masks = masks[way], masks[1 - way]
        best, free = joined.amax(2), (1 - joined.amax(1)) * masks[1]
        answer = alpha @ other
        likeness = (own * answer).sum(2) / (((own * own).sum(2) * (answer * answer).sum(2) + 1e-12).sqrt() + 1e-8)
        wide, grown = best, other
        for more in range(1, min(WINDOWS, other.shape[1])):
            grown = grown[:, :-1] + other[:, more:]
            wide = torch.maximum(wide, (units[way] @ functional.normalize(grown, dim=-1).transpose(1, 2)).amax(2))
        near = functional.pad(alpha, (0, 0, 2, 2))
        around = near[:, :-4] + near[:, 1:-3] + near[:, 3:-1] + near[:, 4:]
        weight = around.sum(2) + 1e-3
        kept = alpha * beta
        sizes = [c[:, 0] for c in (counts[way], counts[1 - way])]
        means = [
            (best * masks[0]).sum(1) / sizes[0], (lost[0] * masks[0]).sum(1) / sizes[0], free.sum(1) / sizes[1],
            (lost[1] * masks[1]).sum(1) / sizes[1], torch.log(sizes[0] / sizes[1]), sizes[0] / 40, torch.full_like(sizes[0], float(way)),
        ]  # fmt: skip
        columns = [
            best, *(cells[..., k].amax(2).clamp(min=0) for k in range(5)),
            odds, lost[0], kept.sum(2), (alpha - kept).sum(2), likeness, wide,
            (around @ free[:, :, None])[..., 0] / weight, (around @ (lost[1] * masks[1])[:, :, None])[..., 0] / weight,
            *(mean[:, None].expand_as(best) for mean in means),
        ]  # fmt: skip
        through = (alpha[:, :, None, :] @ hidden)[:, :, 0, :]
        return torch.cat([torch.stack(columns, 2), through, flags[way], units[way] @ p[f"own_{way}"]], 2)


def _over(cells: Any, weight: Any, bias: Any, step: int) -> Any:
    kernel = weight.reshape(3, 3, cells.shape[3], -1).permute(3, 2, 0, 1)
    made = functional.conv2d(cells.permute(0, 3, 1, 2), kernel, bias, padding=step, dilation=step)
    return torch.relu(made).permute(0, 2, 3, 1)


def _along(words: Any, weight: Any, bias: Any) -> Any:
    kernel = weight.reshape(5, words.shape[2], -1).permute(2, 1, 0)
    return functional.conv1d(words.transpose(1, 2), kernel, bias, padding=2).transpose(1, 2)
