import type { AccessToken, TokenAccess } from '#domain/token.ts';
import { AccessField } from '../form/AccessField.tsx';
import { ExpiryField } from '../form/ExpiryField.tsx';
import { FormSection } from '../form/FormSection.tsx';
import { NameFields } from '../form/NameFields.tsx';
import { AccessKeeper } from './AccessKeeper.tsx';
import { ApiVersionField } from './ApiVersionField.tsx';
import { ServiceAccess } from './ServiceAccess.tsx';

type EditFieldsProps = {
  /** The token as it was when the edit began. */
  readonly start: AccessToken;
  /** The access that the form wants now; undefined while it is not complete. */
  readonly wantedAccess: TokenAccess | undefined;
  readonly roleName: (id: string) => string;
};

/** All that can be changed about a token (contract section 5). */
export function EditFields({ start, wantedAccess, roleName }: EditFieldsProps) {
  return (
    <div>
      <FormSection title="Name and description">
        <NameFields />
      </FormSection>
      <FormSection title="Expiration" hint="The end of the token itself, not of an old key after a reset.">
        <ExpiryField note="Requests are refused from then on." />
      </FormSection>
      <FormSection title="API version" hint="For callers that do not name a version themselves.">
        <ApiVersionField current={start.apiVersion} />
      </FormSection>
      {start.kind === 'service' ? (
        <ServiceAccess token={start} roleName={roleName} />
      ) : (
        <>
          <AccessField />
          <AccessKeeper start={start.access} isChanged={wantedAccess !== start.access} />
        </>
      )}
    </div>
  );
}
