export const EXPORT_FORMATS = ['csv', 'parquet', 'arrow', 'ndjson', 'xlsx'] as const;

/** A kind of file that tables (of `ndjson`: raw documents) are written to. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
