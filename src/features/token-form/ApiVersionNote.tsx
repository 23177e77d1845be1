import Typography from '@mui/material/Typography';
import { currentApiVersion } from '#domain/token/api-version.ts';
import { Mono } from '#ui/Mono.tsx';
import { fieldIds } from './field-places.ts';

/** The API version of a new token. Only one can be chosen, so it is stated and not asked. */
export function ApiVersionNote() {
  return (
    <Typography id={fieldIds.apiVersion} tabIndex={-1} sx={{ textWrap: 'pretty' }}>
      <Mono>{currentApiVersion}</Mono>, the current version.{' '}
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        Used when a request doesn’t specify a version.
      </Typography>
    </Typography>
  );
}
