/** The frame for another page: a line of HTML. `height` in pixels is what it has without the script. */
export function frameSnippet(address: string, title: string, height: number): string {
  const [src, name] = [escape(address), escape(title)];
  return `<iframe src="${src}" title="${name}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
}

/** The script for the page around, once for all its frames: each gets the height that its figure has. It hears `origin` alone. */
export function heightScript(origin: string): string {
  return `<script>
  addEventListener("message", ({origin, source, data}) => {
    if (origin !== "${origin}" || data?.type !== "sn-gan:height") return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.style.height = \`\${data.height}px\`;
  });
</script>`;
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
