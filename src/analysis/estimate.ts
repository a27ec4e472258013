/** The columns of an estimate, in the order in which the tables hold them. */
export const ESTIMATE_COLUMNS = ['n', 'estimate', 'low', 'high', 'method', 'notes'] as const;
