import { NavLink } from 'react-router-dom';
import { writeReviewSearch } from '#domain/review/search.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import { LinkBar } from '#ui/LinkBar.tsx';
import { reviewViews } from './review-views.ts';

/** The views of the review. Each is a page, so these are links; they keep the thresholds. */
export function ReviewTabs({ thresholds }: { readonly thresholds: ReviewThresholds }) {
  const search = writeReviewSearch({ thresholds, shown: undefined }).toString();
  return (
    <LinkBar aria-label="Review" data-screen-only>
      {reviewViews.map(({ label, path }) => (
        <NavLink key={path} to={{ pathname: path, search }} end>
          {label}
        </NavLink>
      ))}
    </LinkBar>
  );
}
