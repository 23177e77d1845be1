// The questions that a page may ask about a failure, so that pages need not import the api area.

export {
  ApiError,
  isAnswerLost,
  isApiError,
  isChangedMeanwhile,
  isForbidden,
  isFrontAnswer,
  isNotFound,
  isRateLimited,
  referencesOf,
} from '#api/api-error.ts';
