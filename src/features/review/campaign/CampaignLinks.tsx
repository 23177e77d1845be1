import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';

/** From the findings to the access reviews that decide on each token. */
export function CampaignLinks() {
  return (
    <>
      <Button component={Link} to={paths.campaigns()}>
        Access reviews
      </Button>
      <Button variant="contained" color="primary" component={Link} to={paths.newCampaign()}>
        Start review
      </Button>
    </>
  );
}
