// Node from version 21 on has a language of its own, that of the machine. Times in tests are written as in Britain, as in the browsers of
// the tests.
if ('navigator' in globalThis) Object.defineProperty(navigator, 'language', { value: 'en-GB' });
