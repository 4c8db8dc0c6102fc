/** Page 4: latent space, meters, own digits and files. */
export const latent = {
  // latent/BetweenTool.ts
  "along the sphere": "沿球面",
  straight: "直线",
  "Along the sphere, from A to B (‖z‖ below)": "沿球面，从 A 到 B（下方为 ‖z‖）",
  "Straight, from A to B (‖z‖ below)": "沿直线，从 A 到 B（下方为 ‖z‖）",
  slide: "路线",
  "from A to B": "从 A 到 B",
  "{part} of the way from A to B, {path}": "从 A 到 B 路程的 {part} 处，{path}",
  "‖z‖ on the way from A to B": "从 A 到 B 途中的 ‖z‖",
  "of the way": "路程",
  "{part} of the way, {path}": "路程的 {part} 处，{path}",

  // latent/DirectionsTool.ts
  "Row k: the coordinate along direction k goes from {low} to {high}": "第 k 行：沿方向 k 的坐标从 {low} 到 {high}",
  "direction {n} at {place}": "方向 {n}，坐标 {place}",
  "What each direction does": "每个方向的作用",

  // latent/Explorer.ts
  "the picture of the present z": "当前 z 的图像",
  "the picture of the present z, {words}: ‖z‖ = {length}": "当前 z 的图像，{words}：‖z‖ = {length}",
  "z’s coordinate along this direction; noise has 0 ± 1": "z 沿这个方向的坐标；噪声为 0 ± 1",
  "direction {n}": "方向 {n}",
  "direction {n}, σ {sigma}": "方向 {n}，σ {sigma}",
  "how far z lies from the origin": "z 到原点的距离",
  "Reset z": "重置 z",
  "principal directions": "主方向",
  direction: "方向",
  "coordinate of z": "z 的坐标",
  "noise of {count} numbers: {mean} ± {deviation}": "{count} 维噪声：{mean} ± {deviation}",

  // latent/FoundPlot.ts
  "step of the search": "搜寻步数",
  "mean squared error of a pixel": "像素的均方误差",
  "start {n}": "起点 {n}",
  "Error over the steps of the search: nothing yet.": "搜寻各步的误差：还没有数据。",
  "Mean squared error of a pixel over {steps} steps of {searches} searches: the best begins at {first} and is now at {last}.":
    "{searches} 次搜寻、{steps} 步中像素的均方误差：最优的一次从 {first} 开始，现在为 {last}。",

  // latent/DigitChoice.ts
  "Digits to search for": "可供搜寻的数字",
  "digit {n}": "第 {n} 个数字",
  "Other digits": "换一批数字",
  "The digits could not be loaded ({reason}).": "无法加载数字（{reason}）。",
  "These digits are drawn by code: this copy lacks MNIST, from which the generator learnt.":
    "这些数字由程序绘制：生成器是用 MNIST 训练的，而这份笔记没有附带 MNIST。",

  // latent/InvertTool.ts
  "{reason}; the last picture stays.": "{reason}；仍用上一幅图像。",
  "Choose a picture": "选择一幅图像",
  "step {step} of the search": "搜寻的第 {step} 步",
  "Choose a digit, or a picture of your own.": "请选一个数字，或者选一幅你自己的图像。",
  "Choose a picture of your own.": "请选一幅你自己的图像。",
  "nearest random sample": "最近的随机样本",
  "of its own making": "自己生成的图像",
  "what the search found": "搜寻的结果",

  // latent/SampleSheet.ts
  "A: sample": "A：样本",
  "B: sample": "B：样本",
  "25 samples": "25 个样本",
  "sample {n}": "样本 {n}",
  "sample {n} ({name})": "样本 {n}（{name}）",
  "Pick {name}": "选取 {name}",
  "A has a solid frame, B a dashed one. A click on a sample picks {name}; its keys a and b, either.":
    "A 是实线框，B 是虚线框。点击样本，把它选为 {name}；在样本上按 a 键选为 A，按 b 键选为 B。",
  "Sample {n} is {other} already; {name} stays sample {settled}.":
    "样本 {n} 已经是 {other}；{name} 仍为样本 {settled}。",
  "A and B can’t both be sample {n}; B is sample {settled}.": "A 和 B 不能都是样本 {n}；B 用样本 {settled}。",

  // latent/ToolBox.ts
  tool: "工具",

  // latent/Triptych.ts
  "the digit to find": "要找的数字",
  "what was found": "找到的图像",
  "the difference: white where they differ most": "差异：相差最大处为白色",
  target: "目标",
  found: "找到的",
  difference: "差异",
  "what was found at step {step}: mean squared error of a pixel {error}":
    "第 {step} 步找到的图像：像素的均方误差为 {error}",
  "the difference at step {step}, white where they differ most: {error} in the mean of its squares":
    "第 {step} 步的差异，相差最大处为白色：平方的均值为 {error}",

  // latent/WalkTool.ts
  "The big picture walks along great circles from one random place to the next, and each small step changes it a little.":
    "大图沿着大圆，从一个随机的位置走到下一个；每走一小步，图像就变一点。",
  frame: "帧",
  "frame {n} of the walk": "漫步的第 {n} 帧",
  "One frame": "走一帧",
  "To the start": "回到开头",

  // latent/foundWords.ts
  "Stopped after {step} steps.": "走了 {step} 步后停止。",
  "Searching: step {step} of {all}.": "正在搜寻：第 {step} 步，共 {all} 步。",
  "Found. To compare, the same search now runs for a picture that the generator made, and random samples are drawn.":
    "找到了。为了比较，现在对生成器自己生成的一幅图像做同样的搜寻，并抽取随机样本。",
  "the nearest of {samples} random samples: {nearest}; a picture of its own making: {generated}":
    "{samples} 个随机样本中最近的：{nearest}；生成器自己生成的图像：{generated}",
  "No nearer than random samples come ({beside}): the search got stuck, or there is nothing near.":
    "不比随机样本更近（{beside}）：要么搜寻卡住了，要么附近什么也没有。",
  "Nearer than random samples, and not as near as to its own pictures ({beside}): either this digit is none that the generator makes, or the search stopped at a local minimum.":
    "比随机样本近，却不如搜寻生成器自己的图像时那么近（{beside}）：要么生成器生成不出这个数字，要么搜寻停在了局部极小值。",
  "As near as to pictures of its own ({beside}).": "与搜寻生成器自己的图像时一样近（{beside}）。",
  "mean squared error": "均方误差",
  "worst of {starts} starts: {error}": "{starts} 个起点中最差的：{error}",
  "to come": "稍后给出",
  "a picture of its own making": "生成器自己的图像",
  "noise: {mean} ± {deviation}": "噪声：{mean} ± {deviation}",
  "noise: {mean} ± {deviation}; so far out G was never trained":
    "噪声：{mean} ± {deviation}；这么远的地方，G 从来没有训练过",

  // latent/latentKnobs.ts
  "the way from A to B": "从 A 走到 B",
  "five directions": "五个方向",
  "a walk": "漫步",
  "find the noise of a digit": "寻找能生成某个数字的噪声",

  // latent/latentStatus.ts
  "There is no generator yet. Train one above until its first checkpoint is saved, and its samples appear here.":
    "还没有生成器。请在上方训练一个；存下第一个检查点以后，样本就会出现在这里。",
  "Opening the generator of {name}.": "正在打开生成器（{name}）。",
  "The generator of {name} makes no pictures now.": "生成器（{name}）现在不生成图像。",
  "The generator of {name}": "生成器：{name}",
  "z has {count} numbers": "z 有 {count} 个数",
  "{count} samples took {ms} ms": "生成 {count} 个样本用时 {ms} ms",

  // LatentPanel.ts
  "seed of the samples": "样本的随机种子",
  "moved from a sample": "由样本移动而来",
  "The pictures stopped: {reason}; reload the page.": "图像停止生成：{reason}；请重新加载页面。",
  unknown: "原因不明",
  "Look into the newer one: {name}": "查看更新的生成器：{name}",

  // meters/ClassBars.ts
  "what the classifier sees": "分类器判定的数字",
  "share of the samples": "在样本中的占比",
  "{digit}: generated {generated}, real {real}": "{digit}：生成 {generated}，真实 {real}",
  "share of each digit": "每个数字的占比",
  digit: "数字",
  "perfect, from": "完美，从",
  "perfect, to": "完美，到",
  "perfect: 95 in 100": "完美：100 次中有 95 次",
  "{digit}: {generated} (real {real})": "{digit}：{generated}（真实 {real}）",
  "share of each digit among {samples} samples as the classifier sees them; {shares}; uniform is 10.0 %":
    "按分类器的判断，每个数字在 {samples} 个样本中的占比；{shares}；均匀时为 10.0%",

  // meters/MetersHistory.ts, meters/MetersReadout.ts
  "Fréchet distance": "Fréchet 距离",
  "pixel diversity": "像素离散程度",
  "classes covered": "覆盖的类别",
  recording: "录像",
  "{count} of 10": "{count}（共 10 类）",
  "real: {real}": "真实：{real}",
  "real: {real}; perfect generator: {perfect}": "真实：{real}；完美生成器：{perfect}",
  "real: {real}; perfect generator: {perfect}; the count means little here: near-duplicates get different classes":
    "真实：{real}；完美生成器：{perfect}；这个数在这里说明不了什么：近乎重复的样本被判为不同的类别",
  "distance from uniform": "与均匀分布的距离",
  "real: {real}; perfect generator, {samples} samples: {perfect}":
    "真实：{real}；完美生成器，{samples} 个样本：{perfect}",
  "mean confidence": "平均置信度",
  "surer than 90 %": "置信度高于 90%",
  "near-duplicate pairs": "近乎重复的样本对",
  "real against real: {real}": "真实数字之间：{real}",
  "to the nearest real digit": "到最近真实数字的距离",
  "real to another real: {real} (medians)": "真实数字到另一真实数字：{real}（中位数）",

  // meters/SamplePicker.ts
  "samples by the digit that the classifier sees": "样本，按分类器判定的数字排列",
  "sample seen as {label}, {sure} sure": "判为 {label} 的样本，置信度 {sure}",
  "Seen as {label}, {sure} sure. Its nearest real digits, distance below each:":
    "判为 {label}，置信度 {sure}。与它最近的真实数字，下方为距离：",
  "by pixels, of {count}": "按像素，在 {count} 个数字中",
  "by features, of {count}": "按特征，在 {count} 个数字中",
  "Suspiciously near: {distance} from its nearest real digit; real digits lie {real} from theirs (median).":
    "近得可疑：与最近的真实数字相距 {distance}；真实数字与最近的另一真实数字相距 {real}（中位数）。",
  "No copy: {distance} from its nearest real digit; real digits lie {real} from theirs (median).":
    "不是照搬：与最近的真实数字相距 {distance}；真实数字与最近的另一真实数字相距 {real}（中位数）。",

  // meters/balanceWords.ts
  "the loss is not at ln 2": "损失不在 ln 2 处",
  "the discriminator is dead, or has not begun to judge": "判别器失灵了，或者还没有开始评判",
  "neither: the discriminator tells them apart": "两者都不是：判别器分得出真假",
  "balance, by a discriminator that is alive": "是均衡，判别器没有失灵",
  "On these samples, and by its running averages, D’s cross-entropy is {loss}; ln 2 is 0.693.":
    "在这些样本上，用滑动平均计算，D 的交叉熵为 {loss}；ln 2 为 0.693。",
  "Does it answer differently to different pictures? Its logits have a standard deviation of {spread}; below 0.04, answers differ by less than a point in a hundred.":
    "D 对不同的图像是否给出不同的回答？它的 logit 的标准差为 {spread}；低于 0.04 时，各个回答相差不到一个百分点。",
  "Does it know digits? It puts real ones before random noise in {noise} of pairs, moved digits in {moved}, shuffled pixels in {shuffled}; chance is 50 %, and 75 % on average is asked for.":
    "D 认识数字吗？成对比较时，D 把真实数字排在前面的比例，与随机噪声相比为 {noise}，与移位的数字相比为 {moved}，与打乱的像素相比为 {shuffled}；碰运气是 50%，这里要求平均达到 75%。",
  "So a loss near ln 2 would mean nothing here: this discriminator can’t judge, and its generator has no teacher.":
    "所以在这里，损失接近 ln 2 也不能说明什么：这个判别器不会评判，它的生成器没有老师。",
  "So a loss near ln 2 means nothing here: the answers are nearly the same to everything. Early in a run D has not begun to judge; later, it is dead. Train on, and measure again.":
    "所以在这里，损失接近 ln 2 不能说明什么：D 对一切的回答几乎都一样。训练刚开始时，是 D 还没有开始评判；到了后来，就是它失灵了。请接着训练，再测量一次。",
  "So there is no equilibrium to explain. On these samples D puts real digits before generated ones in {fake} of pairs.":
    "所以没有什么均衡要解释。在这些样本上成对比较时，D 把真实数字排在生成的数字前面的比例为 {fake}。",
  "So it is no balance: D puts real digits before generated ones in {fake} of pairs. Its loss is near ln 2 only because its answers are weak, or all lean to one side; a run begins like this.":
    "所以这不是均衡：成对比较时，D 把真实数字排在生成的数字前面的比例为 {fake}。损失接近 ln 2，只是因为回答还很微弱，或者都偏向一边；训练刚开始时就是这样。",
  "So it is a balance: D knows digits, but puts real ones before samples in only {fake} of pairs. Of how many kinds the samples are, it says nothing: the classes above do.":
    "所以这是均衡：D 认识数字，但成对比较时，把真实数字排在样本前面的比例只有 {fake}。样本有多少种，均衡并不说明：要看上面的类别数。",

  // meters/metersStatus.ts
  "measuring {name} · {what}": "正在测量：{name} · {what}",
  "measuring {name} …": "正在测量：{name}……",
  "stopped before anything was measured": "还没有测出任何结果就停止了",
  "nothing measured yet": "还没有测量",
  "nothing measured in this tab yet": "在这个标签页里还没有测量",
  "The curves are the recording’s: its meters were read at {count} steps when it was made.":
    "这些曲线是录像的：录制时，在 {count} 个训练步上记下了指标的读数。",
  "The curves are the recording’s, read when it was made; only their last point is measured here.":
    "这些曲线是录像的，读数是录制时记下的，只有最后一点是在这里测得的。",
  "The button measures the newest generator in full: the recording’s, or your run’s last checkpoint.":
    "按「测量」，完整地测量最新的生成器：录像里的，或者你的训练中最近的检查点里的。",
  "{name} · {samples} samples beside {reals} digits drawn by code, since this copy lacks MNIST, from which it learnt":
    "{name} · {samples} 个样本，对照 {reals} 个程序绘制的数字，因为生成器是用 MNIST 训练的，而这份笔记没有附带 MNIST",
  "{name} · {samples} samples beside {reals} real digits": "{name} · {samples} 个样本，对照 {reals} 个真实数字",
  "No generator has been measured yet. The button measures the newest one: the recording’s, or your run’s last checkpoint.":
    "还没有测量过任何生成器。按「测量」，测量的是最新的生成器：录像里的，或者你的训练中最近的检查点里的。",
  "The classifier is right on {mnist} of MNIST’s test digits and {drawn} of freshly drawn ones; a share of a class below its errors says nothing.":
    "分类器在 MNIST 的测试集上的正确率是 {mnist}，在新画的数字上是 {drawn}；一个类别的占比如果低于分类器的错误率，就说明不了什么。",

  // MetersPanel.ts
  Measure: "测量",
  "measure every new checkpoint": "测量每个新的检查点",
  "The measurement ended: {fault}. The last numbers are kept; the button tries again.":
    "测量中止：{fault}。上一次的数仍然保留；按「测量」可以再试。",
  "Equilibrium, or a dead discriminator? {verdict}.": "是均衡，还是判别器失灵？{verdict}。",

  // exchange/FileBox.ts
  "or drop it here": "或者拖放到这里",
  "or drop them here": "或者拖放到这里",
  "What you dropped can’t be read; nothing has changed.": "拖放的内容无法读取；什么也没有改变。",

  // exchange/OwnDigits.ts
  "ink is": "墨迹",
  "found by each picture’s border": "根据每幅图像的边缘判断",
  "dark, on bright paper": "深色（浅色纸）",
  "bright, on dark paper": "浅色（深色纸）",
  "pictures are": "图像",
  "cut out and centred, as in MNIST": "裁出并居中，与 MNIST 相同",
  "shrunk as they are": "原样缩小",
  "What the network will see": "网络将会看到的",
  "Train on these": "用这些训练",
  "drawn by hand": "手绘的数字",
  "your own digits": "你自己的数字",
  "Start over": "从头再来",
  "Refused: {count}": "未接受：{count}",
  "Reading file {n} of {all} …": "正在读取第 {n} 个文件，共 {all} 个……",
  "{reason}; nothing has changed.": "{reason}；什么也没有改变。",
  "Choose pictures or IDX files": "选择图像或 IDX 文件",
  "Choose a folder": "选择文件夹",

  // exchange/ownWords.ts
  "{count} on bright paper, turned over": "{count} 个在浅色纸上，已反色",
  "{count} on dark paper": "{count} 个在深色纸上",
  "{count} drawn by hand": "{count} 个是手绘的",
  "{count} from IDX files, as they are": "{count} 个来自 IDX 文件，保持原样",
  "{count} digit: {parts}.": "{count} 个数字：{parts}。",
  "{count} digits: {parts}.": "{count} 个数字：{parts}。",
  "{count} digits.": "{count} 个数字。",
  "The first 25 are shown.": "这里显示前 25 个。",
  "{name} ({fault})": "{name}（{fault}）",
  "{count} more": "另外 {count} 个",
  "Refused: {files}.": "未接受：{files}。",
  "At least {fewest} are needed.": "至少需要 {fewest} 个。",
  "So few will be learned by heart: expect copies.": "数字这么少，网络会死记硬背：生成的多半是照搬。",

  // ExchangePanel.ts
  "Packing everything …": "正在打包全部内容……",
  "Writing the weights …": "正在写出权重……",
  "Writing the samples …": "正在写出样本……",
  "Writing the metrics …": "正在写出指标……",
  "Fetching sngan.py …": "正在获取 sngan.py……",
  "Choose a saved run or weights": "选择保存的训练或权重",
  "Reading …": "正在读取……",
  "Take away": "导出",
  "Bring in": "导入",
  "Your own digits": "你自己的数字",
  "Make a step of a run first, or resume one: then there is something to take.":
    "先让训练走一步，或者继续一次训练：这样才有东西可以导出。",
  "Everything (zip)": "全部（zip）",
  "Weights, checkpoint, metrics, samples, receipt and sngan.py": "权重、检查点、指标、样本、训练凭据和 sngan.py",
  "Weights (safetensors)": "权重（safetensors）",
  "Three files: both networks as PyTorch names them, and Adam’s memory":
    "三个文件：两个网络（名称与 PyTorch 的相同），以及 Adam 的内部状态",
  "The run (checkpoint)": "训练（检查点）",
  "A file from which this page goes on exactly": "本页可以从这个文件一丝不差地接着训练",
  "Samples (PNG)": "样本（PNG）",
  "The 25 samples of the last checkpoint": "最近一个检查点的 25 个样本",
  "Metrics (CSV)": "指标（CSV）",
  "Losses and norms, step by step or in stretches": "损失与范数，逐步或分段",
  "The same networks and loop in PyTorch": "用 PyTorch 写的同样的网络和训练循环",
  "A run that you saved, alone or in its zip, goes on where it was. Weights, one to three safetensors files with PyTorch’s names, begin a new run; their sizes come from their shapes.":
    "你保存的训练（单独的文件，或者它的 zip）从原处接着走。权重（一到三个 safetensors 文件，名称与 PyTorch 的相同）则开始新的训练；网络的规模由张量的形状决定。",
  "PNG, JPEG, WebP or GIF up to 20 MB and 4,096 pixels a side, whole folders, or IDX files, plain or gzipped: 16 to 60,000 digits in all. Or draw them. Nothing leaves your computer.":
    "PNG、JPEG、WebP 或 GIF 图像（至多 20 MB，每边至多 4,096 个像素），整个文件夹，或者 IDX 文件（未压缩或 gzip 压缩）：总共 16 到 60,000 个数字。也可以手绘。没有任何东西会离开你的电脑。",
  "{sentence}. Nothing has changed.": "{sentence}。什么也没有改变。",

  // DigitPad.ts
  "Add this digit": "加入这个数字",
  "Clear the pad": "清空画板",
  "drawing pad, empty: arrow keys move the pen, Space puts it down and lifts it":
    "画板，空白：方向键移动笔，空格键落笔和提笔",
  "drawing pad, with ink: arrow keys move the pen, Space puts it down and lifts it":
    "画板，有墨迹：方向键移动笔，空格键落笔和提笔",
  "Pen down, column {column} of 28, row {row}.": "笔已落下，第 {column} 列（共 28 列），第 {row} 行。",
  "Pen up, column {column} of 28, row {row}.": "笔已提起，第 {column} 列（共 28 列），第 {row} 行。",

  // DigitSheet.ts
  "{sheet}: no picture yet": "{sheet}：还没有图像",
  "{count} picture of {side} × {side} pixels": "{count} 幅 {side} × {side} 像素的图像",
  "{count} pictures of {side} × {side} pixels": "{count} 幅 {side} × {side} 像素的图像",
  "{sheet}, {when}: {pictures}": "{sheet}，{when}：{pictures}",
  "{sheet}: {pictures}": "{sheet}：{pictures}"
};
