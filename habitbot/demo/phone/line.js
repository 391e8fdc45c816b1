// The line to the demo: wishes go there by POST, what happens comes back as events.

const TRY_AGAIN_MS = 1_500;

/** Sends a wish and returns the demo's answer; a refusal is thrown as an Error with the demo's own words. */
export async function tell(path, wish) {
  const isForm = wish instanceof FormData;
  const response = await fetch(`/phone/${path}`, {
    method: "POST",
    headers: isForm ? {} : { "Content-Type": "application/json" },
    body: isForm ? wish : JSON.stringify(wish),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `the demo answered ${response.status}`);
  return answer;
}

/** The last calls the bot made, oldest first. */
export async function pastCalls() {
  const response = await fetch("/phone/wire");
  return response.json();
}

/**
 * Listens to one person's phone for good; the browser reconnects by itself, and each time the demo
 * begins with the whole state. A person the demo does not know (it was started anew) becomes
 * whoever it has first. Returns a function that hangs up.
 */
export function listen(person, onEvent, onConnection) {
  let source = null;
  let waiting = null;
  const dial = (who) => {
    source = new EventSource(`/phone/events${who === null ? "" : `?person=${encodeURIComponent(who)}`}`);
    source.onmessage = ({ data }) => {
      onConnection(true);
      onEvent(JSON.parse(data));
    };
    source.onerror = () => {
      onConnection(false);
      if (source.readyState !== EventSource.CLOSED) return;
      waiting = setTimeout(() => dial(null), TRY_AGAIN_MS);
    };
  };
  dial(person);
  return () => {
    clearTimeout(waiting);
    source.close();
  };
}
