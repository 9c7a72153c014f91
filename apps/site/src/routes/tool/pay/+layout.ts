/** Plain forms: a script that woke late would put back what was typed meanwhile. */
export const csr = false;
