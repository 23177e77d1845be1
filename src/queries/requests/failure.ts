// What a page may ask about a failure, so that pages need not know the api area.

export {
  ApiError,
  isAnswerLost,
  isApiError,
  isChangedMeanwhile,
  isForbidden,
  isFrontAnswer,
  isNotFound,
  isRateLimited,
} from '#api/api-error.ts';
