"""How the tables of ``align/pair`` were learnt; needs torch, scipy and sentencepiece, which the package does not."""
