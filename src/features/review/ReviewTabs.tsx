import { NavLink } from 'react-router-dom';
import { writeReviewSearch } from '#domain/review/search.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import { LinkBar } from '#ui/LinkBar.tsx';
import { overview, reviewViews } from './review-views.ts';

/** The views of the review. Each is a page, so these are links; they keep the thresholds. */
export function ReviewTabs({ thresholds }: { readonly thresholds: ReviewThresholds }) {
  const search = writeReviewSearch({ thresholds, shown: undefined }).toString();
  return (
    <LinkBar aria-label="Review" data-screen-only>
      <NavLink to={{ pathname: overview.path, search }} end>
        {overview.label}
      </NavLink>
      {reviewViews.map(({ label, path, preloadProps }) => (
        <NavLink key={path} to={{ pathname: path, search }} end {...preloadProps}>
          {label}
        </NavLink>
      ))}
    </LinkBar>
  );
}
