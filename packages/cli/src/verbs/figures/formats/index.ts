/** What `kouetsu figures` can print. */
export const ledgerForms = ["table", "csv", "json", "html"] as const;
export type LedgerForm = (typeof ledgerForms)[number];
