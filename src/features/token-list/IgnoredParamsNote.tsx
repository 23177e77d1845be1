import { Mono } from '#ui/Mono.tsx';
import { Notice } from '#ui/Notice.tsx';

/** Says which parts of the address were ignored, so that nobody assumes that the list applied them. */
export function IgnoredParamsNote({
  ignored,
  onClose,
}: {
  readonly ignored: readonly string[];
  readonly onClose: () => void;
}) {
  if (ignored.length === 0) return null;
  return (
    <Notice severity="info" onClose={onClose} sx={{ mb: 1.5 }}>
      Unknown parts of this link were ignored: <Mono>{ignored.join(' ')}</Mono>
    </Notice>
  );
}
