// Added to each page by `maillage serve`, never published: reloads the page when what it shows has changed.
(() => {
  const { stamp } = document.currentScript.dataset;
  const KEY = "maillage-serve-masque";
  let events;

  function listen() {
    events?.close();
    if (document.hidden) return; // a browser keeps only six connections for all its tabs
    events = new EventSource("/_maillage/events");
    events.onmessage = (event) => event.data === stamp || location.reload();
  }
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => events?.close());

  const banner = document.getElementById("maillage-serve");
  const button = banner?.querySelector("button");
  if (button) {
    banner.hidden = sessionStorage.getItem(KEY) === stamp;
    button.hidden = false;
    button.addEventListener("click", () => {
      sessionStorage.setItem(KEY, stamp);
      banner.hidden = true;
    });
  }
})();
