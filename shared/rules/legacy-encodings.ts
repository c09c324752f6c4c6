/**
 * How Vietnamese text was kept before Unicode, as it looks when its bytes are taken for Western letters: `tcvn3` (ABC,
 * fonts `.Vn…`), `vni` (VNI Windows, fonts `VNI-…`), `viqr` (marks typed in ASCII), `windows-1258`. `decomposed` is Unicode
 * with the marks apart (NFD, or halfway as Windows-1258 has them): the same text, which is stored composed in any case.
 */
export const LEGACY_ENCODINGS = ['tcvn3', 'vni', 'viqr', 'windows-1258', 'decomposed'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];
