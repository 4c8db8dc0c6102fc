/** What workers say and pages that know nothing else of theirs. */
export const common = {
  none: "无",
  noise: "噪声",
  "spectral norm": "谱归一化",
  "gradient penalty": "梯度惩罚",
  "the worker stopped ({reason})": "工作线程已停止（{reason}）",
  "it could not be loaded": "无法加载",
  "this browser lets the page start none: {reason}": "这个浏览器不允许页面启动工作线程：{reason}",
  "the server answered {status} for {file}": "请求 {file} 时，服务器的回答是 {status}",
  "{file} did not arrive: {reason}": "{file} 没有送达：{reason}",
  loss: "损失",
  "cross-entropy": "交叉熵",
  hinge: "合页损失",
  batch: "批量大小",
  yes: "是",
  no: "否",
  leash: "约束",
  "weight clipping": "权重裁剪",
  "{some}; {next}": "{some}；{next}"
};
