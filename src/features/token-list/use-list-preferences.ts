import { useCallback, useState } from 'react';
import { readPreferences, storePreferences, type ListPreferences } from './list-preferences.ts';

export function useListPreferences(): [ListPreferences, (preferences: ListPreferences) => void] {
  const [preferences, setPreferences] = useState(readPreferences);
  const change = useCallback((next: ListPreferences) => {
    setPreferences(next);
    storePreferences(next);
  }, []);
  return [preferences, change];
}
