/** One action on one resource that an audit entry records. */
export type AuditAccess = { readonly action: string; readonly resource: string };

/** The token that acted, as an audit entry summarises it (contract section 11). */
export type AuditToken = {
  readonly id: string;
  readonly name: string;
  readonly lastFour: string;
  readonly kind: 'personal' | 'service';
};

/** The member who acted. */
export type AuditMember = { readonly id: string; readonly email: string; readonly name: string };

/**
 * One entry of the audit log. Times are epoch milliseconds. `title` and `description` are Markdown written by others:
 * show them as text.
 */
export type AuditEntry = {
  readonly id: string;
  readonly at: number;
  readonly title: string;
  readonly description: string;
  readonly comment: string;
  readonly accesses: readonly AuditAccess[];
  readonly member: AuditMember | undefined;
  readonly token: AuditToken | undefined;
  readonly app: string | undefined;
  readonly targetName: string;
};
