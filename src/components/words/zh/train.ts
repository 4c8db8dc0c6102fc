/** What a worker says too: faults of runs, files and pictures. */
export const train = {
  // jobWorker.ts

  // run/chooseBackend.ts
  "{name}, a graphics card imitated by the processor": "{name}，是由 CPU 模拟的显卡",
  "{name}: {fault}": "{name}：{fault}",
  "the graphics device was lost ({reason})": "图形设备已丢失（{reason}）",
  "no reason given": "未说明原因",
  "the graphics device reported an error ({reason})": "图形设备报告了错误（{reason}）",
  "this browser does not offer WebGPU": "这个浏览器不提供 WebGPU",
  "this browser knows WebGPU but found no adapter for it": "这个浏览器支持 WebGPU，但没有找到可用的适配器",
  "an adapter without a name": "未命名的适配器",
  "this browser does not offer WebGL 2 to workers": "这个浏览器不在工作线程中提供 WebGL 2",
  "plain JavaScript on one core": "单核上的普通 JavaScript",

  // run/recoveryWords.ts
  "its last checkpoint, step {step}": "最近的检查点（第 {step} 步）",
  "its seed": "随机种子",
  "The run goes on by the next way to compute, since two new devices did not help, from {from}; {lost}.":
    "换了两次新设备都无济于事，训练改用下一个后端继续，起点是{from}；{lost}。",
  "The run goes on on a new device from {from}; {lost}.": "训练在新的设备上继续，起点是{from}；{lost}。",
  "no step was lost": "一步也没有丢失",
  "{count} step was lost": "丢失了 {count} 步",
  "{count} steps were lost": "丢失了 {count} 步",
  "Press Train when it is ready.": "准备就绪后，请按「训练」。",
  "{sentence}.": "{sentence}。",

  // run/training.worker.ts
  "It goes on by another way to compute: from here on its last digits differ.":
    "训练改用另一个后端继续：从这里起，各个数的末几位会有所不同。",

  // run/trainingHandle.ts
  starting: "正在启动",
  "the trainer stopped with an error ({reason})": "训练程序出错，已停止（{reason}）",
  "the trainer has not answered for {minutes} minutes": "训练程序已有 {minutes} 分钟没有回应",
  "going back to a checkpoint": "正在回到检查点",
  "nothing of this run has been saved yet": "这次训练还没有保存过",

  // run/trainingLanes.ts
  "there is no run yet: press Train first": "还没有训练：请先按「训练」",

  // kept/openRun.ts
  "drawing ten thousand digits": "正在绘制一万个数字",
  "loading the digits": "正在加载数字",
  "looking for a graphics device": "正在寻找图形设备",
  "this run was trained on other digits than are here": "这次训练所用的数字与这里的不同",
  "it failed in this run": "在这次训练中出过故障",
  "this run was trained on your own digits: choose them again, then go on":
    "这次训练用的是你自己的数字：请重新选择这些数字，再继续",

  // kept/ownPictures.ts
  "Your own pictures take {size} MB, and this page keeps at most {most} MB of them: after a reload, choose them again before you go on.":
    "你自己的图像占 {size} MB，本页至多保留 {most} MB：重新加载页面后，请重新选择这些图像，再继续。",
  "This browser does not let this page keep your own pictures ({reason}): after a reload, choose them again before you go on.":
    "这个浏览器不允许本页保留你自己的图像（{reason}）：重新加载页面后，请重新选择这些图像，再继续。",
  "The stored copy of your own pictures is damaged: choose them again, then go on.":
    "存下的你自己的图像已损坏：请重新选择这些图像，再继续。",

  // kept/savedHeader.ts
  "this saved run is damaged: {part} makes no sense": "这份保存的训练已损坏：{part}不合理",
  "its name": "名称",
  "its time": "时间",
  "its step": "步数",
  "its preset": "规模",
  "its backend": "后端",
  "its settings": "设置",
  "its recipe": "配方",
  "its data": "数据",
  "its order": "图像的次序",
  "its history": "历史记录",
  "its spectrum": "奇异值",
  "its tensors": "张量",

  // kept/sections.ts
  "this file is too large to be a saved run": "这个文件太大，不会是保存的训练",
  "this is no saved run of this notebook": "这不是本笔记保存的训练",
  "this saved run is cut short": "这份保存的训练不完整，后半部分缺失",
  "this run was saved by a newer version of this page": "这次训练是由本页的较新版本保存的",
  "this run was saved by a version of this page that is no longer read":
    "这次训练是由本页的旧版本保存的，那种格式已不再读取",
  "this saved run is damaged": "这份保存的训练已损坏",
  "this saved run is damaged or cut short: its check sum is wrong": "这份保存的训练已损坏或不完整：校验和不符",
  "this saved run is damaged: its header can’t be read": "这份保存的训练已损坏：文件头无法读取",
  "this saved run is damaged: its header doesn’t say what is in it": "这份保存的训练已损坏：文件头没有说明其中有什么",
  "this saved run is damaged: its sizes don’t add up": "这份保存的训练已损坏：各部分的大小对不上",

  // kept/savedRun.ts
  "this saved run is damaged: its sheet of samples is not whole": "这份保存的训练已损坏：样本图不完整",
  "this saved run is damaged: its weights do not fit its recipe": "这份保存的训练已损坏：权重与配方不符",
  "this saved run can’t be gone on with: a number of {tensor} is not finite":
    "这份保存的训练无法继续：{tensor} 中有一个数不是有限的数",

  // kept/saver.ts
  "This page is shown in a sandboxed frame, which stores nothing and may refuse downloads. Training goes on; to keep a run, open the page in a tab of its own.":
    "本页显示在沙盒化的内嵌框架中，那里什么都不存储，也可能拒绝下载。训练照常进行；若要保留训练，请在单独的标签页中打开本页。",
  "This browser’s storage for this page is full. Training goes on; download the run to keep it.":
    "这个浏览器留给本页的存储空间已满。训练照常进行；若要保留这次训练，请把它下载下来。",
  "This browser does not let this page store the run ({reason}). Training goes on; download the run to keep it.":
    "这个浏览器不让本页存储这次训练（{reason}）。训练照常进行；若要保留这次训练，请把它下载下来。",

  // kept/takeCheckpoint.ts
  "a number of {tensor} at step {step} is not a finite number": "第 {step} 步时，{tensor} 中有一个数不是有限的数",

  // kept/store/idbShelf.ts
  "this browser offers no storage": "这个浏览器不提供存储空间",

  // kept/store/runStore.ts
  "the checkpoint at step {step} is not stored any more": "第 {step} 步的检查点已不在存储中",
  "this saved run is gone": "这份保存的训练已不存在",
  "the checkpoint at step {step} could not be used ({reason}), so the one before it was taken":
    "第 {step} 步的检查点无法使用（{reason}），因此改用了它之前的那一个",
  "no such run is stored": "存储中没有这次训练",

  // pictures/digitSource.ts
  "your own digits are not there any more: choose them again": "你自己的数字已经不在了：请重新选择",
  "this copy of the notebook was built without MNIST": "这份笔记在构建时没有附带 MNIST",

  // pictures/gunzip.ts
  "{name}: expected whole gzip data, found {found} bytes": "{name}：应为完整的 gzip 数据，却只有 {found} 字节",
  "{name}: expected at most {most} bytes inflated, found {found}":
    "{name}：解压后应至多 {most} 字节，实为 {found} 字节",
  "{name}: expected gzip check sum {sum}, found {found}": "{name}：gzip 校验和应为 {sum}，实为 {found}",
  "{name}: expected {length} bytes inflated, found more": "{name}：解压后应为 {length} 字节，实际更多",
  "{name}: expected one gzip member, found a second": "{name}：应只有一个 gzip 成员，却出现了第二个",
  "{name}: expected whole gzip data, found damage ({reason})": "{name}：应为完整的 gzip 数据，但数据已损坏（{reason}）",
  "{name}: expected {length} bytes inflated, found {found}": "{name}：解压后应为 {length} 字节，实为 {found} 字节",

  // pictures/idx.ts
  "{name}: expected pictures of {side} × {side}, found {rows} × {columns}":
    "{name}：图像应为 {side} × {side}，实为 {rows} × {columns}",
  "{name}: expected labels 0 to 9, found {found} as label {place}":
    "{name}：标签应为 0 到 9，而标签 {place} 是 {found}",
  "{name}: expected a header of {head} bytes, found {found}": "{name}：文件头应有 {head} 字节，实有 {found} 字节",
  "{name}: expected magic {magic}, found {found}": "{name}：魔数应为 {magic}，实为 {found}",
  "{name}: expected at most {most} items, found {found}": "{name}：应至多 {most} 项，实有 {found} 项",
  "{name}: expected {length} bytes after the header, found {found}":
    "{name}：文件头之后应有 {length} 字节，实有 {found} 字节",

  // pictures/networkFaults.ts
  "{tensor} has a variance below 0": "{tensor} 中有小于 0 的方差",
  "{tensor} has the length {length}; expected 1": "{tensor} 的长度为 {length}，应为 1",
  "{tensor} has a σ = uᵀWv that is not above 0, and would be divided by it":
    "{tensor} 的 σ = uᵀWv 不大于 0，不能用来作除数",
  "{tensor} has a mean of squares below 0": "{tensor} 中有小于 0 的平方均值",

  // pictures/pictureSize.ts
  "{name}: is longer than 20 MB, the limit": "{name}：超过 20 MB 的上限",
  "{name}: is no PNG, JPEG, WebP or GIF picture, and no IDX file":
    "{name}：既不是 PNG、JPEG、WebP 或 GIF 图像，也不是 IDX 文件",
  "{name}: its header doesn’t say how large it is": "{name}：文件头没有说明图像有多大",
  "{name}: has {width} × {height} pixels; {side} a side are the limit":
    "{name}：有 {width} × {height} 个像素，每边的上限是 {side} 个",

  // pictures/readOwn.ts
  "{name}: is one too many; {most} digits are the limit": "{name}：装不下了，至多 {most} 个数字",
  "{name}: is longer than {bytes} bytes, the limit": "{name}：超过 {bytes} 字节的上限",
  "{name}: can’t be read from the disk": "{name}：无法从磁盘读取",
  "{name}: is damaged, or of a kind that this browser can’t unpack": "{name}：已损坏，或者是这个浏览器无法解码的类型",
  "{name}: has no ink that stands out from its border": "{name}：没有与边缘有区别的墨迹",

  // recorded/recordedGenerator.ts
  "the recorded generator": "录像中的生成器",
  "the recording, step {step}": "录像，第 {step} 步",

  // files/archiveReadme.ts
  "A run of the spectral-norm GAN notebook": "谱归一化 GAN 笔记的一次训练",
  'everything the run needs to go on: open it on the training page ("Bring in")':
    "继续训练所需的一切：在训练页的「导入」处打开",
  "its weights in PyTorch’s names and layouts": "生成器的权重，名称与布局同 PyTorch",
  "W (not W/sigma), u and v, as torch.nn.utils.spectral_norm keeps them":
    "W（而非 W/sigma）、u 与 v，存法同 torch.nn.utils.spectral_norm",
  "what Adam remembers of both; give it with the two files above to go on training":
    "Adam 为两个网络记住的内容；与上面两个文件一起导入，才能继续训练",
  "losses and norms; a row is the mean over a stretch of steps and bears its last step":
    "损失与范数，列名为英文，供程序读取；每一行是一段步数上的均值，step 列为这一段的最后一步",
  "{count} samples of the same noise as on the page": "{count} 个样本，噪声与页面上的相同",
  "settings, machine and check sums: what it takes to make the run again":
    "设置、机器与校验和，键名为英文：凭这些可以重做这次训练",
  "the networks and the training loop in PyTorch": "用 PyTorch 写的两个网络与训练循环",
  "{title}, step {step}, saved {saved}.": "{title}，第 {step} 步，保存于 {saved}。",
  "z {z}, generator width {generatorWidth}, discriminator width {discriminatorWidth}, with batch normalisation in the discriminator.":
    "z 为 {z} 维，生成器宽度 {generatorWidth}，判别器宽度 {discriminatorWidth}，判别器带批归一化。",
  "z {z}, generator width {generatorWidth}, discriminator width {discriminatorWidth}, without batch normalisation in the discriminator.":
    "z 为 {z} 维，生成器宽度 {generatorWidth}，判别器宽度 {discriminatorWidth}，判别器不带批归一化。",
  "In Python, with PyTorch, in this folder:": "装有 PyTorch 时，在这个文件夹里用 Python：",
  "draws samples.pgm": "画出 samples.pgm",

  // files/exchangeDesk.ts
  "Given to you: {name}.": "已提供下载：{name}。",
  "Given to you: generator, discriminator and Adam’s memory, of step {step}.":
    "已提供下载：第 {step} 步的生成器、判别器和 Adam 的内部状态。",
  "{name}: the run is here again, at rest; press Train to go on.":
    "{name}：训练已经恢复，处于暂停状态；按「训练」继续。",
  "A run on these {count} digits has begun: “{name}”, under “digits” in the laboratory above.":
    "已用这 {count} 个数字开始一次训练：见上方实验室，「数字」一栏已选「{name}」。",
  // run/oneTab.ts
  "This run is open in another tab; here it goes on as a branch of its own.":
    "这次训练已在另一个标签页中打开；在这里，它作为自己的分支接着走。",
  // files/unpackArchive.ts
  "{name}: holds neither a run.checkpoint nor safetensors files":
    "{name}：里面既没有 run.checkpoint，也没有 safetensors 文件",
  "{name}: holds more than {most} files": "{name}：里面的文件超过 {most} 个",
  "{name}: is damaged, or no zip file": "{name}：已损坏，或者不是 zip 文件",

  // files/readWeights.ts
  "{name}: holds {content}, as {other} does; expected it in one file":
    "{name}：存有{content}，{other} 也存有；应只在一个文件中",
  "the generator": "生成器",
  "the discriminator": "判别器",
  "Adam’s memory": "Adam 的内部状态",
  "{name}: expected a tensor 3.0.weight (generator), 2.0.weight_orig or 2.0.weight (discriminator), or one that ends in .exp_avg (Adam’s memory); found {some}":
    "{name}：应有张量 3.0.weight（生成器），或者 2.0.weight_orig 或 2.0.weight（判别器），或者名称以 .exp_avg 结尾的张量（Adam 的内部状态）；找到的是：{some}",
  "{name}: expected {tensor} with a first axis of 1 to {most}, found none":
    "{name}：应有 {tensor}，其第一个轴为 1 到 {most}，但没有找到",
  "{name}: expected {tensor} with a first axis of 1 to {most}, found {found}":
    "{name}：{tensor} 的第一个轴应为 1 到 {most}，实为 {found}",
  "{name}: expected {tensor} of shape [{shape}], found [{found}]":
    "{name}：{tensor} 的形状应为 [{shape}]，实为 [{found}]",
  "{name}: expected {tensor} of shape [{shape}], found none": "{name}：应有形状为 [{shape}] 的 {tensor}，但没有找到",
  "{name}: has a tensor that the network lacks, {tensor}": "{name}：含有网络中没有的张量 {tensor}",
  "{name}: holds Adam’s memory of two networks; expected both beside it, found {count}":
    "{name}：存有 Adam 在两个网络上的内部状态；应同时有这两个网络，找到 {count} 个",
  "{name}: is of step {step}, the networks of step {networks}": "{name}：属于第 {step} 步，网络却属于第 {networks} 步",

  // files/safetensors.ts
  "{name}: {value} can’t be written as {dtype}": "{name}：{value} 无法写成 {dtype}",
  "{name}: tensor {tensor} holds {value} at place {place}; every number must be finite":
    "{name}：张量 {tensor} 在位置 {place} 处是 {value}；每个数都必须是有限的",
  "{name}: tensor {tensor} has whole numbers of shape [{shape}]; only single ones are read":
    "{name}：张量 {tensor} 是形状为 [{shape}] 的整数；只读取单个的整数",
  "{name}: tensor {tensor} counts {count}; expected 0 to {most}":
    "{name}：张量 {tensor} 的计数为 {count}，应为 0 到 {most}",

  // files/safetensorsHeader.ts
  "expected 8 bytes that say how long its safetensors header is, found {bytes}":
    "应先有 8 字节说明 safetensors 文件头的长度，实有 {bytes} 字节",
  "expected a safetensors header of at most {most} bytes; its first 8 bytes say {found}":
    "safetensors 文件头应至多 {most} 字节，开头 8 字节给出的却是 {found}",
  "ends within its header of {bytes} bytes": "还没到 {bytes} 字节的文件头的末尾就结束了",
  "its header is no UTF-8 text": "文件头不是 UTF-8 文本",
  "its header is no JSON object": "文件头不是 JSON 对象",
  "its metadata holds something else than text": "元数据中有文本以外的内容",
  "has a tensor named {tensor}; expected at most 200 of a–z, A–Z, 0–9, “.”, “-” and “_”, without “__” at the start":
    "有一个张量名为 {tensor}；名称应由至多 200 个 a–z、A–Z、0–9、“.”、“-”和“_”组成，且不以“__”开头",
  "its header says something twice": "文件头中有重复的内容",
  "has {count} tensors; the limit is {most}": "有 {count} 个张量，上限是 {most} 个",
  "tensor {tensor} is not described by dtype, shape and data_offsets":
    "张量 {tensor} 不是用 dtype、shape 和 data_offsets 描述的",
  "tensor {tensor} is of kind {kind}; F32 and F16 are read": "张量 {tensor} 的类型是 {kind}；能读取的是 F32 和 F16",
  "tensor {tensor} has the shape {found}; expected a list of at most {most} whole numbers from 0 up":
    "张量 {tensor} 的 shape 为 {found}，应为至多 {most} 个不小于 0 的整数",
  "tensor {tensor} has the data_offsets {found}; expected a list of two whole numbers from 0 up":
    "张量 {tensor} 的 data_offsets 为 {found}，应为两个不小于 0 的整数",
  "tensor {tensor} of shape [{shape}] needs {bytes} bytes but has {found}":
    "张量 {tensor} 的形状为 [{shape}]，需要 {bytes} 字节，却有 {found} 字节",
  "tensor {tensor} begins at byte {start}, where {expected} was expected":
    "张量 {tensor} 从字节 {start} 开始，本应从字节 {expected} 开始",
  "has {bytes} bytes of numbers, but its header accounts for {expected}":
    "数的部分有 {bytes} 字节，文件头所述却是 {expected} 字节",
  "has {count} numbers; the limit is {most}": "有 {count} 个数，上限是 {most} 个",

  // files/weightsToRun.ts
  "these weights can’t be trained with the present recipe: {reason}": "按现在的配方，这些权重无法训练：{reason}",
  "A new run begins: {generator}, {discriminator}.": "新的训练开始了：{generator}，{discriminator}。",
  "the generator from your file": "生成器来自你的文件",
  "the generator of the run that was here": "生成器沿用原来那次训练的",
  "the generator with new weights, since the files hold none": "生成器使用新的权重，因为文件中没有",
  "the discriminator from your file": "判别器来自你的文件",
  "the discriminator of the run that was here": "判别器沿用原来那次训练的",
  "the discriminator with new weights, since the files hold none": "判别器使用新的权重，因为文件中没有",
  "Adam goes on with what it remembers, at step {step}.": "Adam 带着原来的内部状态，从第 {step} 步继续。",
  "Adam starts afresh, at step 0, since no file holds what it remembers.":
    "Adam 从第 0 步重新开始，因为没有文件存有它的内部状态。",

  // model/config.ts
  "the gradient penalty is about each image by itself, so the discriminator must have no batch normalisation":
    "梯度惩罚针对的是各幅图像本身，所以判别器不能有批归一化",
  "a batch of {batch} is too large for widths of {generatorWidth} and {discriminatorWidth}":
    "宽度为 {generatorWidth} 和 {discriminatorWidth} 时，批量大小 {batch} 太大",

  // engine/engine.ts
  "a sum of step {step} is not a finite number": "第 {step} 步的一个和不是有限的数",
  // critic/critic.worker.ts
  "the critic’s values stopped being numbers by step {step}": "到第 {step} 步，评论家的值已出现 NaN 或无穷大",
  // startWorker.ts
  // toy/toy.worker.ts
  "the weights stopped being numbers before step {steps}; try a smaller learning rate":
    "权重在第 {steps} 步之前已出现 NaN 或无穷大；请把学习率调小再试",

  // meters/classifierFile.ts
  "the classifier": "分类器",
  "{name}: expected a tensor {tensor} of shape {shape}": "{name}：应有形状为 {shape} 的张量 {tensor}",
  "{name}: expected its accuracy on {digits}": "{name}：应有分类器在 {digits} 上的正确率",

  // meters/measure.ts
  "samples, drawn": "抽取样本",
  "samples, compared": "比较样本",
  "samples, classified": "给样本分类",
  "samples, their neighbours": "寻找样本的近邻",

  // meters/meters.worker.ts
  "real digits, loaded": "加载真实数字",

  // meters/realReference.ts
  "meters need {fewest} real pictures; there are {count}": "指标需要 {fewest} 幅真实图像，这里只有 {count} 幅",
  "real digits, classified": "给真实数字分类",
  "real digits, compared": "比较真实数字",
  "real digits, their neighbours": "寻找真实数字的近邻",
  // race/race.worker.ts
  "its numbers were lost by step {step}; try a smaller learning rate":
    "到第 {step} 步，数值已出现 NaN 或无穷大；请把学习率调小再试"
};
