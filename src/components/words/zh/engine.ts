/** Page 4: what the engine and the model say, in the trainer's worker too. */
export const engine = {
  // canary.ts
  "it computes a step wrongly (off by {off})": "算出的一步有错（偏差 {off}）",

  // dispatches.ts
  "{images} images, {from} to {to}, kernel {kernel}², stride {stride}":
    "{images} 幅图像，{from} → {to}，卷积核 {kernel}²，步幅 {stride}",
  "{images} images, {shape}": "{images} 幅图像，{shape}",

  // machine.ts
  "this size needs a buffer of {bytes} bytes, and the device allows {most}":
    "这个规模需要 {bytes} 字节的缓冲区，而设备只允许 {most} 字节",
  "this size needs {groups} workgroups, and the device allows {most}":
    "这个规模需要 {groups} 个工作组，而设备只允许 {most} 个",

  // planDiscriminator.ts
  "D{layer} norm, leaky ReLU": "D{layer} 归一化、leaky ReLU",
  "D{layer} leaky ReLU": "D{layer} leaky ReLU",
  "D1 input, tanh back": "D1 输入的梯度、tanh 反向",
  "D{layer} norm, leaky ReLU back": "D{layer} 归一化、leaky ReLU 反向",
  "D{layer} leaky ReLU back": "D{layer} leaky ReLU 反向",
  "{layer} weights": "{layer} 权重的梯度",
  "{layer} input": "{layer} 输入的梯度",
  "D3, loss": "D3、损失",
  "{images} images, {from} to {to}": "{images} 幅图像，{from} → {to}",

  // planEnds.ts
  "noise and batch": "噪声、一批数据",
  "2 × {batch} × {z}, {batch} of 28²": "2 × {batch} × {z}，{batch} 个 28²",
  "power iteration, twice": "幂迭代，两轮",
  "D1, D2, D3": "D1、D2、D3",
  "D update, power iteration": "D 更新、幂迭代",
  "G update": "G 更新",
  "{count} parameters": "{count} 个参数",
  "running statistics, report": "滑动平均、读数",
  "{count} logits": "{count} 个 logit",

  // planGenerator.ts
  "G4, tanh": "G4、tanh",
  "G{layer} norm, ReLU": "G{layer} 归一化、ReLU",
  "G{layer} norm, ReLU back": "G{layer} 归一化、ReLU 反向",
  "G4 bias": "G4 偏置的梯度",
  "{images} images, {channels} channels": "{images} 幅图像，{channels} 个通道",

  // refuses.ts
  "the engine": "引擎",
  "{engine} has no gradient penalty, which differentiates a gradient; TensorFlow.js computes it":
    "{engine}不计算梯度惩罚，因为要对梯度再求导；TensorFlow.js 可以计算",
  "{engine} updates each network once a step; TensorFlow.js does it more often":
    "{engine}每步对每个网络只更新一次；TensorFlow.js 可以更新多次",

  // stageWords.ts
  "noise, real batch": "噪声、一批真实数字",
  "G forward, both halves": "G 前向，两半共用",
  "D forward, fake and real": "D 前向，假与真",
  "D backward": "D 反向",
  "D forward, new fakes": "D 前向，新的假图像",
  "back through D": "反向穿过 D",
  "G backward": "G 反向",

  // model/knobs.ts
  "What the two networks play for.": "两个网络争的是什么。",
  "What keeps the discriminator from becoming too steep.": "用什么防止判别器变得太陡。",
  "clip at": "裁剪到",
  "No weight of the discriminator may be larger in size.": "判别器任何一个权重的绝对值都不得大于这个数。",
  "penalty factor λ": "惩罚系数 λ",
  "How dear a gradient of the discriminator is whose length isn’t 1.": "判别器的梯度长度不为 1 时，代价有多大。",
  "BatchNorm in D": "判别器的批归一化",
  "Whether the discriminator’s hidden layers are normalised over the batch.": "判别器的隐藏层是否在批上归一化。",
  "BatchNorm’s first weight": "批归一化的初始增益",
  "Around which number the gains of BatchNorm are drawn; around 0 they nearly switch their layers off at first.":
    "批归一化的增益在哪个数附近抽取；在 0 附近抽取，起初几乎把所在的层关闭了。",
  "width of G": "生成器的宽度",
  channels: "个通道",
  "Channels of the generator’s last hidden layer; those before have twice and four times as many.":
    "生成器最后一个隐藏层的通道数；往前两层依次是它的两倍和四倍。",
  "width of D": "判别器的宽度",
  "Channels of the discriminator’s first layer; the second has twice as many.":
    "判别器第一层的通道数；第二层是它的两倍。",
  "learning rate of G": "生成器的学习率",
  "How far Adam moves each of the generator’s weights in an update, at most about.":
    "每次更新中，Adam 使生成器的每个权重移动多少（大约的上限）。",
  "learning rate of D": "判别器的学习率",
  "How far Adam moves each of the discriminator’s weights in an update, at most about.":
    "每次更新中，Adam 使判别器的每个权重移动多少（大约的上限）。",
  "updates of D": "每步 D 的更新次数",
  "a step": "次",
  "How often the discriminator learns in a step, each time from other images.":
    "判别器在一步里学习几次，每次都用另一批图像。",
  "updates of G": "每步 G 的更新次数",
  "How often the generator learns in a step, after the discriminator.": "生成器在一步里学习几次，排在判别器之后。",
  images: "幅图像",
  "Images that an update learns from.": "一次更新所学的图像数。",
  numbers: "个数",
  "How many random numbers the generator makes an image of.": "生成器用多少个随机数生成一幅图像。",

  // model/recipe.ts
  "the article’s": "文章的配方",
  "The recipe that this notebook follows, with every knob as the article has it.":
    "本笔记所依据的配方，每项设置都与文章相同。",
  "DCGAN’s BatchNorm weights": "DCGAN 的批归一化权重",
  "The article’s, but the gains of BatchNorm are drawn around 1, as DCGAN does, and not around 0.":
    "与文章的配方相同，只是批归一化的增益像 DCGAN 那样在 1 附近抽取，而不在 0 附近。",
  certified: "有保证",
  "No BatchNorm in the discriminator, so that its slope has a bound; its layers are four times as wide, and gains are drawn around 1.":
    "判别器中没有批归一化，因此斜率有界；判别器各层的宽度是四倍，增益在 1 附近抽取。",

  // model/reportColumns.ts
  "σ of layer {layer}": "第 {layer} 层的 σ 值",
  "the loss of D": "D 的损失",
  "the loss of G": "G 的损失",
  "D(real)": "D(真)",
  "D(fake)": "D(假)",
  "the gradient of D": "D 的梯度",
  "the gradient of G": "G 的梯度",
  "{number} at step {step} is not a finite number": "在第 {step} 步，{number}不是有限的数"
};
