export { ledgerOf, type LedgerFigure, type LedgerSource } from "./figures/ledger.js";
