/** Page 4: the laboratory, its recipes, its recording, the plan of a step. */
export const laboratory = {
  "GPU kernel": "GPU 核函数",
  // laboratory/CompareBox.ts
  "Compare: keep this run as A": "比较：把这次训练留作 A",
  "The next run is drawn beside this one": "下一次训练将与这次并排画出",
  "Train both": "两者都训练",
  "Let go of A": "不再保留 A",
  "Pause both": "两者都暂停",
  "It rests at step {step}; press Train to go on.": "停在第 {step} 步；按「训练」接着走。",
  "Pause A": "暂停 A",
  "A: {sentence}": "A：{sentence}",
  "Train {which} to step {step}": "把 {which} 训练到第 {step} 步",
  "Go on with A alone": "只用 A 继续",
  "two runs": "两次训练",

  // laboratory/KnobField.ts
  "by the size": "由规模决定",
  "as the size has it": "由规模决定",
  "The address asked for what this knob doesn’t have; it is {value}.": "网址里的值不适用于这项设置；这里用 {value}。",

  // laboratory/RecipeTable.ts
  "Begin with a whole recipe, which sets all knobs below, widths too, or turn single knobs:":
    "从一个完整的配方开始（下面所有的设置都随之改变，宽度也在内），或者逐项调节：",
  "See its runs over three seeds.": "查看这个配方在三个随机种子下的训练。",
  "Brings back the knobs as you had set them": "恢复你自己的设置",
  "changed; the article’s: {value}": "已更改；文章中为 {value}",
  "the article’s: {value}": "文章中为 {value}",
  "{article}; the sizes’: {sizes}": "{article}；各规模：{sizes}",
  "Recipe: {recipe}": "配方：{recipe}",
  "{count} knob differs from the article’s": "有 {count} 项设置与文章不同",
  "{count} knobs differ from the article’s": "有 {count} 项设置与文章不同",
  "Recipe: {recipe} ({differ})": "配方：{recipe}（{differ}）",

  // laboratory/RecordingPlayer.ts
  "recorded sheet": "录像中的样本图",

  // laboratory/RunButtons.ts
  "Preparing …": "正在准备……",
  "Starts again with the settings chosen here": "按这里选定的设置重新开始",
  "Reset to these settings": "按这些设置重置",

  // laboratory/RunStatus.ts
  "progress of the run": "训练进度",
  "a recording": "录像",
  "looking at step {step}, as saved; the run: {status}": "正在查看存下的第 {step} 步；这次训练：{status}",

  // laboratory/SaveLine.ts
  "Download this run": "下载这次训练",
  "A file that this page can open again": "可以由本页重新打开的文件",
  "Receipt (JSON)": "训练凭据（JSON）",
  "Settings, device, curve and hashes, to keep beside a result": "设置、设备、曲线和哈希值，可与结果一并保存",
  "Delete what is stored": "删除已存的内容",
  "Yes, delete it": "是，删除",
  "Keep it": "保留",
  "All checkpoints of all runs go, and the pictures of your own; what is on the screen goes on.":
    "各次训练的检查点和你自己的图像将全部删除；屏幕上的这次训练照常进行。",
  "Save now": "立即保存",
  "Saving …": "正在保存……",
  "Writing the run …": "正在写出这次训练……",
  "Writing the receipt …": "正在写出训练凭据……",
  "Deleting …": "正在删除……",
  "Nothing of this run is saved yet.": "这次训练还没有保存过。",
  "Saved at step {step}, {time} · {size} stored in this browser.":
    "已保存到第 {step} 步（{time}） · 这个浏览器中存有 {size}。",

  // laboratory/SpectraNow.ts
  "index, largest first": "序号，从大到小",
  "not known at this step": "这一步的值未知",
  "singular values (log axis)": "奇异值（对数轴）",
  "singular values of each stored kernel (log axis)": "各个存储的卷积核的奇异值（对数轴）",
  "singular values, step {step} (log axis)": "第 {step} 步的奇异值（对数轴）",
  "singular values of each stored kernel, step {step} (log axis)": "第 {step} 步各个存储的卷积核的奇异值（对数轴）",
  "layer {layer}": "第 {layer} 层",
  "singular values of the stored kernels": "存储的卷积核的奇异值",
  index: "序号",
  "A {name}": "A {name}",
  "B {name}": "B {name}",
  "grey: A": "灰色：A",
  "singular values of each stored kernel of the discriminator: not known at this step":
    "判别器各个存储的卷积核的奇异值：这一步的值未知",
  "layer {layer}, {count}: {first} down to {last}": "第 {layer} 层，{count} 个：从 {first} 降到 {last}",
  "layer {layer}, {count}: {first}": "第 {layer} 层，{count} 个：{first}",
  "singular values of each stored kernel of the discriminator at step {step}; {parts}":
    "第 {step} 步判别器各个存储的卷积核的奇异值；{parts}",

  // laboratory/Stage.ts
  "Generated, always from the same noise": "生成的图像，始终用同样的噪声",
  "A, generated": "A，生成的图像",
  "B, generated": "B，生成的图像",
  "Real, some of what it learns from": "真实的图像，训练所用的一部分",

  // laboratory/StopControls.ts
  "the end": "终点",
  "The address asked for a step that can’t be; the run goes on to its end.": "网址里的停止步数无效；训练会走到终点。",
  "The address asked for no level that can be; it is {level}.": "网址里的阈值无效；这里用 {level}。",
  "The address asked for a meter that there isn’t; no meter stops the run.": "网址里的指标不存在；没有指标会停止训练。",
  level: "阈值",
  "level ({unit})": "阈值（{unit}）",
  "{condition} …": "{condition}……",
  "as a mean over {steps} steps": "按 {steps} 步取平均",
  "stop when": "停止条件",
  "nothing but the end": "只在终点停止",

  // laboratory/StopDetails.ts
  "Stop early: at step {step}, or when {condition} {level}": "提前停止：到第 {step} 步，或{condition} {level} 时",
  "Stop early: at step {step}": "提前停止：到第 {step} 步",
  "Stop early: when {condition} {level}": "提前停止：{condition} {level} 时",
  "Stop early: no, at the end": "提前停止：否，到终点为止",

  // laboratory/stopRule.ts
  "{meter} is at least": "{meter}不低于",

  // laboratory/StoredOffer.ts
  Resume: "继续",
  Discard: "丢弃",
  "{run}, {images} pictures, on {device}": "{run}，{images} 幅图像，后端：{device}",
  "{run} It can go on from there; a new run leaves it saved.": "{run}可以从那里继续；另外开始训练，它也仍会保留。",
  "One more run is saved in this browser": "这个浏览器里还保存着另一次训练",
  "{count} more runs are saved in this browser": "这个浏览器里还保存着另外 {count} 次训练",
  "Go on with it": "接着这次训练",
  "Delete it": "删除这次训练",
  "It can’t be brought back.": "删除后无法恢复。",
  "Your run of {run} stopped at step {step} ({when}).": "你的一次训练（{run}）停在第 {step} 步（{when}）。",
  "at an unknown time": "时间未知",
  "en-GB": "zh-CN",
  "{day}, {clock}": "{day} {clock}",

  // laboratory/Timeline.ts
  checkpoints: "检查点",
  "Go on from here": "从这里继续",
  "Back to now": "回到当前",
  "This is step {step} of your run, as saved at {time}; the run itself is at {now}. “Go on from here” starts a second run at this step; the first stays stored.":
    "这是你这次训练的第 {step} 步，保存时间为 {time}；训练本身已到第 {now} 步。按「从这里继续」，就从这一步开始第二次训练；第一次的仍然存着。",
  "No checkpoint yet: one is saved every few seconds and when you pause.":
    "还没有检查点：每隔几秒，以及暂停时，会保存一个。",
  "One checkpoint from step {step} on. Move the slider, and sheets, spectra and curves are those of then.":
    "从第 {step} 步起，有一个检查点。移动滑块，样本图、奇异值和曲线就都是那时的。",
  "{count} checkpoints from step {step} on. Move the slider, and sheets, spectra and curves are those of then.":
    "从第 {step} 步起，有 {count} 个检查点。移动滑块，样本图、奇异值和曲线就都是那时的。",
  "an unknown time": "时间未知",

  // laboratory/compareRows.ts
  digits: "数字",
  "runs on": "后端",
  "D(real) − D(fake)": "D(真) − D(假)",
  "A is kept, at step {step}. Turn a knob of the recipe and press Train: that run is B, with the same seed unless you change it.":
    "A 已留下，停在第 {step} 步。改动配方的一项设置，再按「训练」：那次训练就是 B；只要你不改，随机种子就与 A 相同。",
  "A and B have the same settings and the same seed: on one device they give the same numbers.":
    "A 与 B 的设置相同，随机种子也相同：在同一台设备上，两者给出同样的数。",
  "A and B differ in {settings}.": "A 与 B 的不同之处：{settings}。",
  "All else is the same, the seed too.": "其余都相同，随机种子也相同。",

  // laboratory/curveTable.ts
  "loss (nats)": "损失（nat）",
  "mean probability of “real”": "判为“真”的平均概率",
  "can’t tell: ½": "分不出真假：½",
  "σ̂ of the stored W (divided by it, each kernel has σ ≈ 1)": "存储的 W 的 σ̂（除以它之后，各卷积核的 σ ≈ 1）",
  "σ̂ of the stored W": "存储的 W 的 σ̂",
  "length of the whole gradient, before Adam (log axis)": "整个梯度在 Adam 之前的长度（对数轴）",
  "length of the gradient (log axis)": "梯度的长度（对数轴）",

  // laboratory/knobRows.ts
  "{value} {unit}": "{value} {unit}",

  // laboratory/runMemory.ts
  "Stopped near step {step}: {meter} has reached {level}, as you asked. Train goes on from here.":
    "已按你的要求停在第 {step} 步附近：{meter}已达到 {level}。按「训练」，就从这里继续。",
  "Stopped at step {step}, as you asked. Train goes on from here.":
    "已按你的要求停在第 {step} 步。按「训练」，就从这里继续。",

  // laboratory/runWords.ts
  "digits drawn by code": "程序绘制的数字",
  "your own pictures": "你自己的图像",
  "{size}": "规模「{size}」",
  "{count} knob changed": "改了 {count} 项设置",
  "{count} knobs changed": "改了 {count} 项设置",
  "seed {seed}": "随机种子 {seed}",
  "stopped at step {step}": "已停在第 {step} 步",
  "{doing} …": "{doing}……",
  recovering: "正在恢复",
  "{device}, in software": "{device}，软件模拟",
  "size “{size}”": "规模「{size}」",
  "recipe “{recipe}”": "配方「{recipe}」",
  "Recorded earlier by this page’s own trainer: {steps} steps, {what}, on {machine}.":
    "此前由本页自己的训练程序录制：{steps} 步，{what}，运行于 {machine}。",
  "{cores} cores of {processor}, {rest}": "{processor} 的 {cores} 个核（{rest}）",
  "The run ended: {reason}. What you see is kept, or press Train to start again from the seed.":
    "这次训练已中止：{reason}。你所看到的会保留；也可以按「训练」，从随机种子重新开始。",
  "The run ended: {reason}. The checkpoint of step {step} is kept: go back to it below, or press Train to start again from the seed.":
    "这次训练已中止：{reason}。第 {step} 步的检查点仍在：可以在下方回到那里，也可以按「训练」，从随机种子重新开始。",

  // laboratory/stopRule.ts
  nats: "nat",
  "gradient of D": "D 的梯度",
  "gradient of G": "G 的梯度",

  // training/BackendReasons.ts
  "Why this backend and size?": "为什么是这个后端和规模？",
  "three trial steps agreed with known numbers": "试走三步，结果与已知的数相符",
  "you chose it": "由你选定",
  "{device}: used – {why}.": "{device}：已采用——{why}。",
  "{device}: not used – {why}.": "{device}：未采用——{why}。",
  "“The best there is” takes the first that works, in this order: on WebGPU the step in one submission, if three trial steps agree with numbers known beforehand; on WebGPU by TensorFlow.js ops; WebGL; the processor. A graphics card that is only imitated is passed over.":
    "「自动择优」按以下次序采用第一个可行的：在 WebGPU 上一次提交整步，前提是试走三步的结果与事先已知的数相符；在 WebGPU 上用 TensorFlow.js 运算；WebGL；CPU。只是模拟出来的显卡会被跳过。",
  "Size “{size}”: batches of {batch} from {images} {digits}, {steps} steps in all (50 epochs).":
    "规模「{size}」：{digits}，共 {images} 个；批量大小为 {batch}，总共 {steps} 步（50 个周期）。",
  "MNIST digits": "MNIST 数字",
  "pictures of your own": "你自己的图像",
  "This graphics card is imitated by the processor, which may be faster by itself: “What a step costs, way by way” compares them.":
    "这块显卡由 CPU 模拟，而 CPU 自己来算也许更快：可以在「各个后端走一步的代价」中比较两者。",

  // training/CostDetails.ts
  "What a step costs, way by way": "各个后端走一步的代价",

  // training/StepCost.ts
  size: "规模",
  "dispatches a step": "每步调度次数",
  "submissions a step": "每步提交次数",
  "time a step": "每步时间",
  "fastest = 1×": "最快者 = 1×",
  "No step has been made in this visit: press Train, and its cost stands here.":
    "这次访问还没有走过一步：按「训练」，这里就会显示一步的代价。",
  "what a step costs": "一步的代价",
  "Train for a few seconds with speed “as fast as it goes”, and the time a step is known.":
    "把「速度」设为「全速」，训练几秒钟，就知道每步的时间了。",
  "Times are medians of the last stretches of training in this visit, on this device; what the page draws is left out.":
    "时间取这次访问中最近几段训练的中位数，在这台设备上测得；页面绘图所用的时间不计在内。",
  "To compare, choose another way under “runs on” with the same size, press Reset, and train again.":
    "若要比较，请在「后端」中另选一个，规模不变，按「重置」，再训练一次。",
  "{device} (in software)": "{device}（软件模拟）",

  // training/TrainingSettings.ts
  "your own: {name}": "自己的：{name}",
  speed: "速度",
  "what suits this device": "适合本设备的",
  "full: the article’s": "完整：文章的规模",
  "the best there is": "自动择优",
  "as fast as it goes": "全速",
  "at most 10 steps/s": "每秒至多 10 步",
  "at most 1 step/s": "每秒至多 1 步",
  "drawn by code": "程序绘制",

  // training/costWords.ts
  "1 for {steps} steps": "每 {steps} 步 1 次",
  "programs started on the GPU": "在 GPU 上启动的程序",
  "lists of them handed over": "交出的程序清单",
  "without what this page draws": "不含本页绘图",
  "WebGPU, one submission": "WebGPU，一次提交",
  "WebGPU, TensorFlow.js ops": "WebGPU，TensorFlow.js 运算",
  processor: "CPU",
  full: "完整",
  half: "减半",
  small: "小",

  // training/trainingReadings.ts
  "hinge loss: no ln 2": "合页损失：没有 ln 2",
  "wasserstein loss: no ln 2": "Wasserstein 损失：没有 ln 2",
  "a score, not a probability": "评分，不是概率",
  "can’t tell: 0.5": "分不出真假：0.5",
  "mean D(real)": "D(真) 的平均值",
  "mean D(fake)": "D(假) 的平均值",
  "σ̂ of layer {layer}": "第 {layer} 层的 σ̂",
  "{share} of the exact {sigma}": "精确值 {sigma} 的 {share}",
  "the exact value is not known here": "此处的精确值未知",
  "length, before Adam": "Adam 之前的长度",

  // trainingStatus.ts
  "step {step} of {all}": "第 {step} 步，共 {all} 步",
  "epoch {epoch} of {all}": "第 {epoch} 个周期，共 {all} 个",
  "{time} left": "还剩 {time}",
  "working on the next step": "正在走下一步",
  "{seconds} s a step": "每步 {seconds} 秒",
  "{seconds} s": "{seconds} 秒",
  "{minutes} min": "{minutes} 分钟",
  "{hours} h": "{hours} 小时",

  // TrainingPanel.ts
  "These settings take effect with Reset; the present run goes on until then.":
    "这些设置要按「重置」才生效；在此之前，当前的训练照常进行。",

  // TrainingPlots.ts
  "loss (hinge)": "合页损失",
  "loss (A: {a}; B: {b})": "损失（A：{a}；B：{b}）",
  "loss (wasserstein)": "Wasserstein 损失",
  "mean score": "平均评分",
  "σ̂/σ: estimate over exact value": "σ̂/σ：估计值与精确值之比",
  "exact: 1": "精确值：1",
  "known once the first step is made": "走完第一步才能知道",

  // recipes/RecipeCard.ts
  "loss D {lossD}, G {lossG}": "损失：D {lossD}，G {lossG}",
  "{classes} of 10 classes, spread {spread}": "10 类中有 {classes} 类，离散程度 {spread}",
  "one image": "同一幅图像",

  // recipes/studyWords.ts
  "{lossD} for D and {lossG} for G": "D 为 {lossD}，G 为 {lossG}",

  // RecipeGrid.ts
  "runs of {recipe}": "各次训练：{recipe}",
  "{recipe}, seed {seed}, step {step}": "{recipe}，随机种子 {seed}，第 {step} 步",
  "all runs": "全部训练",
  "which run": "训练",
  classes: "类别数",
  spread: "离散程度",

  // planTimeline/CallMarks.ts
  "by this page’s engine": "由本页的引擎完成",
  "by TensorFlow.js ops, counted at size “{size}”": "由 TensorFlow.js 运算完成，按规模「{size}」计数",
  "a step: {calls}": "一步：{calls}",
  "{count} dispatch": "{count} 次调度",
  "{count} dispatches": "{count} 次调度",
  "{count} submission": "{count} 次提交",
  "{count} submissions": "{count} 次提交",

  // planTimeline/DispatchTable.ts
  "no.": "序号",
  dispatch: "调度",
  "part of the step": "所属阶段",
  shape: "形状",
  arithmetic: "运算量",
  memory: "访存量",
  "the dispatches of a step": "一步的全部调度",

  // planTimeline/amounts.ts
  "no products": "没有乘积",

  // planTimeline/dispatchWords.ts
  "Dispatch {number} of {count}, {name} ({stage}): {shape}.":
    "第 {number} 次调度（共 {count} 次）：{name}（{stage}），{shape}。",
  "{share} of the step’s {total}": "占一步总量 {total} 的 {share}",
  "of the step’s {total}": "一步总量为 {total}",
  "read and written, each number once": "读写合计，每个数计一次",
  "one of {count} programs": "{count} 个程序之一",

  // PlanTimeline.ts
  "for both halves": "两半共用",
  "the discriminator’s half": "判别器那一半",
  "the generator’s half": "生成器那一半",
  "{stage} · {dispatches}, {share}": "{stage} · {dispatches}，{share}",
  "{stage} · {dispatches}": "{stage} · {dispatches}",
  "a step as {count} dispatches in order, all equally wide, with their share of the arithmetic: {parts}":
    "一步依次分为 {count} 次调度，宽度都相等，附各自所占的运算量：{parts}",
  "a step as {count} dispatches in order, as wide as their arithmetic, with their share of the arithmetic: {parts}":
    "一步依次分为 {count} 次调度，宽度按运算量，附各自所占的运算量：{parts}",
  "{step}. Marked: {dispatch}": "{step}。标出的是：{dispatch}",

  // PlanPanel.ts
  widths: "宽度",
  "The {count} dispatches in numbers": "{count} 次调度的各项数值",
  "{number} of {count}": "第 {number} 次，共 {count} 次",
  "TensorFlow.js has not been counted yet: choose “runs on: WebGPU, TensorFlow.js ops” in the figure at the top and make a step. Its dispatches are then drawn here, below these.":
    "TensorFlow.js 的调度还没有统计：在页首的图中，把「后端」设为「WebGPU，TensorFlow.js 运算」，走一步，这些调度就会画在下方。",
  "by arithmetic": "按运算量",
  "all equal": "全部相等",

  // run/recipeWords.ts
  "“WebGPU, one submission”": "「WebGPU，一次提交」",
  "certified: whatever it learns, D’s logit changes by at most {bound} times the distance between two images, up to what power iteration lags behind":
    "有保证：无论学到什么，D 的 logit 的变化至多为两幅图像之间距离的 {bound} 倍，误差仅在于幂迭代的滞后",
  "no certificate for D’s slope: its kernels are not divided by a norm": "D 的斜率没有保证：卷积核没有除以范数",
  "no certificate for D’s slope: its batch normalisation may multiply by any number":
    "D 的斜率没有保证：批归一化可能乘以任意的数",

  // run/laboratory.ts
  "your run, step {step}": "你的训练，第 {step} 步",
  "What was stored is deleted.": "已存的内容已删除。",

  // run/saveNow.ts
  "Nothing new was saved; a run is saved once it has made another step.":
    "没有新的内容可存；训练再走一步，才会再保存。",
  "Step {step} is saved in this browser.": "第 {step} 步已保存在这个浏览器中。"
};
