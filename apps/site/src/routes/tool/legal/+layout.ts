/** Words alone. */
export const csr = false;
