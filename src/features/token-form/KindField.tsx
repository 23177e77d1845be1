import Alert from '@mui/material/Alert';
import { memberTitle, type AccessToken } from '#domain/token/token.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { PersonalIcon, ServiceIcon } from '#ui/icons.ts';
import { useTokenField } from './use-token-field.ts';

type KindFieldProps = {
  /** The token of the session's key, if known: a personal token would belong to its member. */
  readonly ownToken: AccessToken | undefined;
};

/** Personal or service, with the consequences of each (contract section 14). It cannot be changed later. */
export function KindField({ ownToken }: KindFieldProps) {
  const kind = useTokenField('kind');
  const member = ownToken?.kind === 'personal' ? ownToken.member : undefined;
  const whose = member === undefined ? 'the member behind this session' : memberTitle(member);
  return (
    <>
      <ChoiceCards
        label="Kind of token"
        value={kind.value}
        onChange={kind.change}
        cards={[
          {
            value: 'personal',
            title: 'Personal token',
            icon: PersonalIcon,
            text: `Belongs to ${whose}: never does more than they can, and stops working when they leave the account. Its access can be changed later.`,
          },
          {
            value: 'service',
            title: 'Service token',
            icon: ServiceIcon,
            text: 'For automation. Belongs to the account and keeps working when people leave. Its role or policy can’t be replaced later: that needs a new token.',
          },
        ]}
      />
      {kind.value === 'personal' && ownToken?.kind === 'service' && (
        <Alert severity="warning" role="status">
          Your key belongs to a service token, not a member, so LaunchDarkly will refuse a personal token.
        </Alert>
      )}
    </>
  );
}
