/** What Framework 1.13.4 writes, shortened. */
export const template = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>One | The SN-GAN notebook</title>
<script type="module">
registerFile("./a.json", {"name":"./a.json","path":"./_file/a.json","lastModified":1700000000000.5,"size":2});
</script>
</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link observablehq-link-active"><a href="./index.html">Home</a></li>
  </ol>
  <div id="observablehq-search"><input type="search" placeholder="Search"></div>
  <div id="observablehq-search-results"></div>
  <ol>
    <li class="observablehq-link observablehq-link-active"><a href="./index.html">1 · One</a></li>
  </ol>
  <section>
    <summary>简体中文</summary>
    <ol>
    <li class="observablehq-link"><a href="./zh/index.html">1 · 一</a></li>
    </ol>
  </section>
</nav>
<div id="observablehq-center">
<aside id="observablehq-toc" data-selector="h2">
<nav>
</nav>
</aside>
<main id="observablehq-main" class="observablehq">
<pre><code>x</code></pre>
<table><tr><td>1</td></tr></table>
<figure><p>Claim.</p><figcaption>Source</figcaption></figure>
</main>
<footer id="observablehq-footer">
<nav><a rel="prev" href="./index.html"><span>Home</span></a><a rel="next" href="./b.html"><span>2 · Two</span></a></nav>
</footer>
</div>
</body>
</html>
`;
