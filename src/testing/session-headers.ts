import * as v from 'valibot';
import { cookieFrom } from './test-gateway.ts';

const answerShape = v.object({ session: v.object({ id: v.string() }) });

export type SessionHeaders = { readonly Cookie: string; readonly 'X-Session': string };

/** The headers with which a page calls in the session that this answer to signing in has opened. */
export async function sessionHeaders(response: Response): Promise<SessionHeaders> {
  const { session } = v.parse(answerShape, await response.json());
  return { Cookie: cookieFrom(response), 'X-Session': session.id };
}
