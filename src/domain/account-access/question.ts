// A question to all tokens at once, as two texts: an action, and one resource or a pattern of many.
import { findAction, findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { ActionInfo, ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import { parseResource } from '#domain/policy/language/resource.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';

export type AcrossTexts = { readonly action: string; readonly resource: string };

/** `particular`: about one resource, with exactly the tags written. `pattern`: about all that the specifier covers. */
export type AcrossQuestion = {
  readonly action: string;
  /** The action in the catalogue; undefined for one that it does not know on this kind. */
  readonly info: ActionInfo | undefined;
  readonly kind: ResourceKind;
  readonly about:
    | { readonly kind: 'particular'; readonly request: AccessRequest }
    | { readonly kind: 'pattern'; readonly specifier: ResourceSpecifier };
};

export type AcrossReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly field: keyof AcrossTexts; readonly message: string }
  | { readonly kind: 'question'; readonly question: AcrossQuestion };

/** Reads the two texts. A `*` in the resource makes it a pattern; the action is one name in any case. */
export function readAcrossQuestion(texts: AcrossTexts): AcrossReading {
  const action = texts.action.trim();
  const resource = texts.resource.trim();
  if (action === '' || resource === '') return { kind: 'empty' };
  if (!/^\w+$/.test(action)) {
    return { kind: 'problem', field: 'action', message: 'Enter one action name, without * or spaces.' };
  }
  const about = readResource(action, resource);
  if ('message' in about) return { kind: 'problem', field: 'resource', message: about.message };
  const kindId = about.kind === 'pattern' ? about.specifier.kindId : about.request.resource.kindId;
  const kind = findResourceKind(kindId);
  if (kind === undefined)
    return { kind: 'problem', field: 'resource', message: `Unknown resource type: ${kindId}` };
  return { kind: 'question', question: { action, info: findAction(kindId, action), kind, about } };
}

function readResource(action: string, text: string): AcrossQuestion['about'] | { readonly message: string } {
  if (text.includes('${')) {
    return { message: 'Enter the resources themselves: role attributes differ from member to member.' };
  }
  // What a question says is not there may be a pattern of tags.
  if (text.replaceAll(/(?<=[;,])![^:;,]*/g, '').includes('*')) {
    const parse = parseResource(text);
    return parse.kind === 'problem' ? parse : { kind: 'pattern', specifier: parse.specifier };
  }
  const parse = parseConcreteResource(text);
  return parse.kind === 'problem'
    ? parse
    : { kind: 'particular', request: { action, resource: parse.resource } };
}
