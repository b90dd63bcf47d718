"""One more channel from a sentence-embedding model that the user has on disk (the extra ``embeddings``).

The folder holds what exporters of sentence-transformers models write: ``model.onnx`` (or ``onnx/model.onnx``) and
``tokenizer.json``. Nothing is downloaded. Token vectors are averaged over the attention mask unless the model pools itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from align.errors import ConfigError
from align.pair.sides import Channel

if TYPE_CHECKING:
    from pathlib import Path

    from align.pair.shape import Floats

__all__ = ["embedding_channel"]

BATCH: Final = 64
LONGEST: Final = 256
"""Tokens of a segment that the model sees."""


def embedding_channel(source: tuple[str, ...], target: tuple[str, ...], folder: Path) -> Channel:
    """Both sides embedded; a segment counts with its length, so that segments add up to beads.

    Raises:
        ConfigError: the extra is not installed, or the folder holds no model that can be loaded.
    """
    try:
        import onnxruntime
        import tokenizers
    except ImportError as error:
        raise ConfigError(
            "the embedding channel needs onnxruntime and tokenizers",
            path=str(folder),
            hint='install them with `pip install "rinnan[embeddings]"`, or leave the option out',
        ) from error
    model = next((path for path in (folder / "model.onnx", folder / "onnx" / "model.onnx") if path.is_file()), None)
    if model is None or not (folder / "tokenizer.json").is_file():
        raise ConfigError(
            "no embedding model: expected model.onnx and tokenizer.json",
            path=str(folder),
            hint="export the model to ONNX once, for example with optimum",
        )
    try:
        tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(model), settings, providers=["CPUExecutionProvider"])
    except Exception as error:  # both libraries raise bare exceptions of their own making
        raise ConfigError(f"the embedding model cannot be loaded: {error}", path=str(folder)) from error
    tokenizer.enable_truncation(LONGEST)
    tokenizer.enable_padding()
    return Channel("embeddings", _embed(source, tokenizer, session), _embed(target, tokenizer, session))


def _embed(texts: tuple[str, ...], tokenizer: Any, session: Any) -> Floats:
    """Segments × dimensions: unit vectors times the length of the text."""
    wanted = {entry.name for entry in session.get_inputs()}
    parts: list[Floats] = []
    for first in range(0, len(texts), BATCH):
        encoded = tokenizer.encode_batch(list(texts[first : first + BATCH]))
        mask = np.array([entry.attention_mask for entry in encoded], np.int64)
        feed = {
            "input_ids": np.array([entry.ids for entry in encoded], np.int64),
            "attention_mask": mask,
            "token_type_ids": np.array([entry.type_ids for entry in encoded], np.int64),
        }
        output = np.asarray(session.run(None, {name: feed[name] for name in feed if name in wanted})[0], np.float32)
        if output.ndim == 3:
            weight = mask[:, :, None].astype(np.float32)
            output = (output * weight).sum(axis=1) / np.maximum(weight.sum(axis=1), 1.0)
        parts.append(output)
    vectors = np.concatenate(parts) if parts else np.zeros((0, 1), np.float32)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6
    lengths = np.array([[len(text)] for text in texts], np.float32)
    result: Floats = (vectors / norms * lengths).astype(np.float32)
    return result
