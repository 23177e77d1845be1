import { ApiFailure, failureResponse, unavailable } from './errors.ts';
import { FaultAnswer } from './faults/faults.ts';
import { storageFailure } from './faults/storage-failure.ts';

/** The answer that an error stands for. Throws what is left, a dropped connection or a bug; the server in front handles both. */
export function answerFailure(error: Error): Response {
  if (error instanceof ApiFailure) return failureResponse(error);
  if (error instanceof FaultAnswer) return error.response;
  const storage = storageFailure(error);
  if (storage !== undefined) return failureResponse(unavailable(storage.message));
  throw error;
}
