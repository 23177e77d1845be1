import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { answerFailure } from './answer-failure.ts';
import { takeCaller } from './authenticate.ts';
import { failureResponse, methodNotAllowed, notFound } from './errors.ts';
import { beginFaults, endFaults, type Operation } from './faults/faults.ts';
import { spoilAnswer } from './faults/spoiled-answers.ts';
import { getAccount } from './routes/account.ts';
import { armFault, disarmFaults, listFaults } from './routes/armed-faults.ts';
import { callerIdentity } from './routes/caller-identity.ts';
import { createToken } from './routes/create-token.ts';
import { deleteToken } from './routes/delete-token.ts';
import { getToken } from './routes/get-token.ts';
import { deleteMember } from './routes/delete-member.ts';
import { createRole, deleteRole, updateRole } from './routes/change-role.ts';
import { getAuditEntry, listAuditLog, searchAuditLog } from './routes/audit-log.ts';
import { getMember, getOwnMember, listMembers } from './routes/members.ts';
import { getRole, listRoles } from './routes/roles.ts';
import { listTokens } from './routes/list-tokens.ts';
import { resetToken } from './routes/reset-token.ts';
import { updateToken } from './routes/update-token.ts';
import type { SandboxEnv, Services } from './services.ts';

/** Puts the API of one account together: every route of the contract that the sandbox serves, below `/api/v2`. */
export function createApi(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>().basePath('/api/v2');
  const as = (name: Operation) => operation(name, services);

  app.use(takeCaller());

  app.get('/tokens', as('list'), listTokens(services));
  app.post('/tokens', as('create'), createToken(services));
  app.get('/tokens/:id', as('get'), getToken(services));
  app.patch('/tokens/:id', as('update'), updateToken(services));
  app.delete('/tokens/:id', as('delete'), deleteToken(services));
  app.post('/tokens/:id/reset', as('reset'), resetToken(services));
  app.get('/caller-identity', as('caller-identity'), callerIdentity(services));
  app.get('/account', as('get-account'), getAccount(services));
  app.get('/roles', as('list-roles'), listRoles(services));
  app.post('/roles', as('create-role'), createRole(services));
  app.get('/roles/:keyOrId', as('get-role'), getRole(services));
  app.patch('/roles/:keyOrId', as('update-role'), updateRole(services));
  app.delete('/roles/:keyOrId', as('delete-role'), deleteRole(services));
  app.get('/members', as('list-members'), listMembers(services));
  app.get('/members/me', as('get-member'), getOwnMember());
  app.get('/members/:id', as('get-member'), getMember(services));
  app.delete('/members/:id', as('delete-member'), deleteMember(services));
  app.get('/auditlog', as('list-audit-log'), listAuditLog(services));
  app.post('/auditlog', as('search-audit-log'), searchAuditLog(services));
  app.get('/auditlog/:id', as('get-audit-entry'), getAuditEntry(services));
  app.get('/_faults', listFaults(services));
  app.post('/_faults', armFault(services));
  app.delete('/_faults', disarmFaults(services));

  for (const [path, methods] of pathsAndMethods) {
    app.all(path, () => {
      throw methodNotAllowed(methods);
    });
  }
  app.notFound(() => failureResponse(notFound()));
  app.onError(answerFailure);
  return app;
}

const pathsAndMethods: readonly (readonly [path: string, methods: readonly string[]])[] = [
  ['/tokens', ['GET', 'POST']],
  ['/tokens/:id', ['GET', 'PATCH', 'DELETE']],
  ['/tokens/:id/reset', ['POST']],
  ['/caller-identity', ['GET']],
  ['/account', ['GET']],
  ['/roles', ['GET', 'POST']],
  ['/roles/:keyOrId', ['GET', 'PATCH', 'DELETE']],
  ['/members', ['GET']],
  ['/members/:id', ['GET', 'DELETE']],
  ['/auditlog', ['GET', 'POST']],
  ['/auditlog/:id', ['GET']],
];

/** What surrounds every operation: its route limit, and the faults armed for it (faults/faults.ts). */
function operation(name: Operation, services: Services) {
  return createMiddleware<SandboxEnv>(async (context, next) => {
    const now = services.now();
    const headers = services.rateLimit.count(name, now);
    const faults = services.armedFaults.take(name);
    context.set('faults', faults);
    await beginFaults(faults, now, context.req.raw.signal);
    await next();
    endFaults(faults);
    if (faults.length > 0) context.res = await spoilAnswer(context.res, faults);
    for (const [header, value] of Object.entries(headers)) context.res.headers.set(header, value);
  });
}
