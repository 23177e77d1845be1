import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { writeReviewSearch } from '#domain/review/search.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';

/** From the findings to the access reviews that decide on each token, with the same thresholds. */
export function CampaignLinks({ thresholds }: { readonly thresholds: ReviewThresholds }) {
  const search = writeReviewSearch({ thresholds, shown: undefined }).toString();
  return (
    <>
      <Button component={Link} to={paths.campaigns()}>
        Access reviews
      </Button>
      <Button
        variant="contained"
        color="primary"
        component={Link}
        to={{ pathname: paths.newCampaign(), search }}
      >
        Start review
      </Button>
    </>
  );
}
