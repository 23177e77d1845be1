/** What an entry of the audit log was before and after its change, as JSON. Entries of older consoles have neither. */
export const auditVersions = {
  name: '0006-audit-versions',
  sql: `
    ALTER TABLE auditEntry ADD COLUMN previousVersion TEXT;
    ALTER TABLE auditEntry ADD COLUMN currentVersion TEXT;
  `,
};
