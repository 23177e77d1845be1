import type { AccessToken } from '#domain/token/token.ts';
import { AccessField } from '../AccessField.tsx';
import { ExpiryField } from '../ExpiryField.tsx';
import { FormSection } from '#features/token-parts/FormSection.tsx';
import { NameFields } from '../NameFields.tsx';
import { AccessKeeper } from './AccessKeeper.tsx';
import { ApiVersionField } from './ApiVersionField.tsx';
import { EditCheck } from './EditCheck.tsx';
import { ServiceAccess } from './ServiceAccess.tsx';

type EditFieldsProps = {
  /** The token as it was when the edit began. */
  readonly start: AccessToken;
};

/** All that can be changed about a token (contract section 5). */
export function EditFields({ start }: EditFieldsProps) {
  return (
    <div>
      <FormSection title="Name and description">
        <NameFields />
      </FormSection>
      <FormSection title="Expiry" hint="The end of the token itself, not of an old key after a reset.">
        <ExpiryField note="Requests are refused from then on." />
      </FormSection>
      <FormSection title="API version" hint="For callers that do not name a version themselves.">
        <ApiVersionField current={start.apiVersion} />
      </FormSection>
      {start.kind === 'service' ? (
        <ServiceAccess token={start} />
      ) : (
        <>
          <AccessField />
          <AccessKeeper start={start.access} />
          <EditCheck start={start} />
        </>
      )}
    </div>
  );
}
