<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Dots</name>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>row %1</source>
        <translation>行 %1</translation>
    </message>
    <message>
        <source>Two repeats or more show how much the values vary.</source>
        <translation>需要两次或更多次重复才能显示数值的波动。</translation>
    </message>
    <message>
        <source>The repeats give the same values: stability cannot be judged.</source>
        <translation>各次重复得到的数值相同：无法判断稳定性。</translation>
    </message>
    <message>
        <source>There is one repeat, and more would be copies: stability cannot be judged.</source>
        <translation>只有一次重复，再重复也完全相同：无法判断稳定性。</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the items of a list but the last, it</comment>
        <translation>%1和%2</translation>
    </message>
</context>
<context>
    <name>app::Runs</name>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Explanation %1</source>
        <translation>解释 %1</translation>
    </message>
    <message>
        <source>Outlook %1</source>
        <translation>展望 %1</translation>
    </message>
    <message>
        <source>Backtest %1</source>
        <translation>回测 %1</translation>
    </message>
    <message>
        <source>Comparison %1</source>
        <translation>比较 %1</translation>
    </message>
</context>
<context>
    <name>app::TaskRunner</name>
    <message>
        <source>There is not enough memory for this; your data and the last result are kept. Smaller layers, a shorter lookback or fewer MC samples need less.</source>
        <translation>内存不足，无法完成此操作；您的数据和上一次的结果均已保留。使用更小的层、更短的回看窗口或更少的 MC 采样次数可减少内存占用。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; your data and the last result are kept.</source>
        <translation>程序内部出错；您的数据和上一次的结果均已保留。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Making the demo data</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>Building the series</source>
        <translation>正在构建序列</translation>
    </message>
    <message>
        <source>Making the table</source>
        <translation>正在生成表格</translation>
    </message>
    <message>
        <source>Timing a few trees</source>
        <translation>正在为几棵树计时</translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>MC passes</source>
        <translation>MC 采样</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>回测</translation>
    </message>
    <message>
        <source>One split</source>
        <translation>单次划分</translation>
    </message>
    <message>
        <source>Repeat %1 of %2</source>
        <translation>重复 %1/%2</translation>
    </message>
    <message>
        <source>Without the search</source>
        <translation>不作搜索的对照</translation>
    </message>
    <message>
        <source>SHAP values</source>
        <translation>SHAP 值</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>交互作用</translation>
    </message>
    <message>
        <source>Bayesian LSTM</source>
        <translation>贝叶斯 LSTM</translation>
    </message>
    <message>
        <source>Plain LSTM</source>
        <translation>普通 LSTM</translation>
    </message>
    <message>
        <source>Dense network</source>
        <translation>全连接网络</translation>
    </message>
    <message>
        <source>Quantile forest</source>
        <translation>分位数森林</translation>
    </message>
    <message>
        <source>Seasonal drift</source>
        <translation>季节漂移</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周同期</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日同期</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最后一个值</translation>
    </message>
    <message>
        <source>PredNet</source>
        <translation>PredNet</translation>
    </message>
    <message>
        <source>Enc+Pred</source>
        <translation>Enc+Pred</translation>
    </message>
    <message>
        <source>Enc+Pred+Noise</source>
        <translation>Enc+Pred+Noise</translation>
    </message>
    <message>
        <source>Enc+Pred+Noise, calibrated</source>
        <translation>Enc+Pred+Noise，已校准</translation>
    </message>
    <message>
        <source>Learned noise</source>
        <translation>学习噪声</translation>
    </message>
    <message>
        <source>Learned noise, calibrated</source>
        <translation>学习噪声，已校准</translation>
    </message>
    <message>
        <source>Recent errors, calibrated</source>
        <translation>近期误差，已校准</translation>
    </message>
    <message>
        <source>Learned noise and recent errors, calibrated</source>
        <translation>学习噪声和近期误差，已校准</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>季节漂移</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>季节锚点</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>rawAnchor</source>
        <translation>数值季节锚点</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>学习噪声</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>近期误差</translation>
    </message>
    <message>
        <source>learnedRecent</source>
        <translation>学习 + 近期</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>studentT</source>
        <translation>均值和噪声</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>No holiday</source>
        <translation>非节假日</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Week after a holiday</source>
        <translation>节假日后一周</translation>
    </message>
    <message>
        <source>Highest 5 %</source>
        <translation>最高的 5%</translation>
    </message>
    <message>
        <source>lags</source>
        <translation>滞后值</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>hour of day</source>
        <translation>一天中的小时</translation>
    </message>
    <message>
        <source>day of week</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>month of year</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>holiday the day before</source>
        <translation>前一天为节假日</translation>
    </message>
    <message>
        <source>holiday the day after</source>
        <translation>后一天为节假日</translation>
    </message>
    <message>
        <source>holiday the week before</source>
        <translation>前一周为节假日</translation>
    </message>
    <message>
        <source>holiday the week after</source>
        <translation>后一周为节假日</translation>
    </message>
    <message>
        <source>holiday the month before</source>
        <translation>前一月为节假日</translation>
    </message>
    <message>
        <source>holiday the month after</source>
        <translation>后一月为节假日</translation>
    </message>
    <message>
        <source>%1 is a folder; a CSV file was expected.</source>
        <translation>%1 是文件夹；应为 CSV 文件。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be opened for reading.</source>
        <translation>无法打开 %1 进行读取。</translation>
    </message>
    <message>
        <source>%1 could not be read to its end.</source>
        <translation>%1 未能读取到末尾。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 has a header but no data rows.</source>
        <translation>%1 有表头，但没有数据行。</translation>
    </message>
    <message>
        <source>%1, row %2: there are %3 fields, but the header names %4 columns.</source>
        <translation>%1，第 %2 行：有 %3 个字段，但表头有 %4 列。</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: a quote inside a quoted field must be doubled.</source>
        <translation>%1，第 %2 行，第 %3 列：带引号的字段内部的引号必须写两遍。</translation>
    </message>
    <message>
        <source>%1, row %2, column &quot;%3&quot;: a quote inside a quoted field must be doubled.</source>
        <translation>%1，第 %2 行，列“%3”：带引号的字段内部的引号必须写两遍。</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: the quote is not closed.</source>
        <translation>%1，第 %2 行，第 %3 列：引号没有闭合。</translation>
    </message>
    <message>
        <source>%1, row %2, column &quot;%3&quot;: the quote is not closed.</source>
        <translation>%1，第 %2 行，列“%3”：引号没有闭合。</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: the text is not UTF-8; save the file as UTF-8.</source>
        <translation>%1，第 %2 行，第 %3 列：文本不是 UTF-8；请将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1, row %2, column &quot;%3&quot;: the text is not UTF-8; save the file as UTF-8.</source>
        <translation>%1，第 %2 行，列“%3”：文本不是 UTF-8；请将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 has no column of numbers to forecast (%2).</source>
        <translation>%1 没有可供预测的数字列（现有列：%2）。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; could also be the group; it is not used.</source>
        <translation>列“%1”也可能是分组列；已忽略。</translation>
    </message>
    <message>
        <source>%1: no column has the role time; expected one, or one with the role date and one with the role hour.</source>
        <translation>%1：没有用途为“时间”的列，也没有用途分别为“日期”和“小时”的两列。</translation>
    </message>
    <message>
        <source>%1: expected either a column with the role time, or one with the role date and one with the role hour, not both.</source>
        <translation>%1：应有一列用途为“时间”，或有两列用途分别为“日期”和“小时”，二者不可并存。</translation>
    </message>
    <message>
        <source>%1: no column has the role value.</source>
        <translation>%1：没有用途为“预测值”的列。</translation>
    </message>
    <message>
        <source>%1 has no group column in which to find &quot;%2&quot;.</source>
        <translation>%1 没有分组列，无法从中选取“%2”。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2&quot; has no known value.</source>
        <translation>%1：列“%2”没有任何已知值。</translation>
    </message>
    <message>
        <source>%1 rows repeated a step; the values were averaged.</source>
        <translation>%1 行与已有的时间步重复；已取平均值。</translation>
    </message>
    <message>
        <source>%1 rows repeated a step of the same group; the values were averaged.</source>
        <translation>%1 行与同组已有的时间步重复；已取平均值。</translation>
    </message>
    <message>
        <source>%1 missing values were left out of the sum or average of their steps.</source>
        <translation>%1 个缺失值未计入所在时间步的总和或平均值。</translation>
    </message>
    <message>
        <source>%1 of %2 steps have no row (the first at %3).</source>
        <translation>%2 步中有 %1 步没有对应的行（首次出现于 %3）。</translation>
    </message>
    <message>
        <source>%1 of %2 steps have rows but no known value (the first at %3).</source>
        <translation>%2 步中有 %1 步有行但没有已知值（首次出现于 %3）。</translation>
    </message>
    <message>
        <source>%1: all rows have the time %2; at least two different times were expected.</source>
        <translation>%1：所有行的时间都是 %2；至少应有两个不同的时间。</translation>
    </message>
    <message>
        <source>%1: there is no row between %2 and %3, which leaves %4 of %5 steps empty. Is a date mistyped?</source>
        <translation>%1：%2 和 %3 之间没有任何行，因此 %5 个时间步中有 %4 个为空；是否有日期输入错误？</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; equals &quot;%2&quot; at every step: it holds the answer; better ignore it.</source>
        <translation>列“%1”在每一步都等于“%2”：它已包含答案；最好将其忽略。</translation>
    </message>
    <message>
        <source>Columns &quot;%1&quot; and &quot;%2&quot; add up to &quot;%3&quot; at every step: they hold the answer; better ignore them.</source>
        <translation>列“%1”与“%2”之和在每一步都等于“%3”：它们已包含答案；最好将其忽略。</translation>
    </message>
    <message>
        <source>The validation part of %1 steps leaves nothing for training: at most %2 steps are available.</source>
        <translation>验证部分长 %1 步，没有给训练留下任何数据：最多可用 %2 步。</translation>
    </message>
    <message>
        <source>The test part of %1 steps leaves nothing for training: at most %2 steps are available.</source>
        <translation>测试部分长 %1 步，没有给训练留下任何数据：最多可用 %2 步。</translation>
    </message>
    <message>
        <source>The split by time is training %1 to %2, validation to %3 and test to %4 of %5 steps; expected three parts in this order, none of them empty.</source>
        <translation>按时间的划分为：训练从 %1 到 %2，验证到 %3，测试到 %4，共 %5 步；三个部分应依此顺序排列，且都不为空。</translation>
    </message>
    <message>
        <source>The training part of &quot;%1&quot; holds no known value; expected a longer series.</source>
        <translation>“%1”的训练部分没有任何已知值；需要更长的序列。</translation>
    </message>
    <message>
        <source>The target takes the logarithm, but &quot;%1&quot; is not positive in the training part; choose the raw target.</source>
        <translation>目标取对数，但“%1”在训练部分不为正；请将目标设为“数值”。</translation>
    </message>
    <message>
        <source>The training part of %1 known steps is shorter than the week that the seasonal target looks back; choose the logarithm or the raw target.</source>
        <translation>训练部分只有 %1 个已知步，短于季节性目标所回看的一周；请将目标设为“对数”或“数值”。</translation>
    </message>
    <message>
        <source>The training part of %1 known steps is shorter than the year that the seasonal target looks back; choose the logarithm or the raw target.</source>
        <translation>训练部分只有 %1 个已知步，短于季节性目标所回看的一年；请将目标设为“对数”或“数值”。</translation>
    </message>
    <message>
        <source>There is nothing to learn: &quot;%1&quot; never departs from its pattern in the training part.</source>
        <translation>没有可学习的内容：“%1”在训练部分从未偏离其固有模式。</translation>
    </message>
    <message>
        <source>The training part of %1 steps lies in a gap of the data; expected another split.</source>
        <translation>长 %1 步的训练部分落在数据的空缺处；请改用其他划分。</translation>
    </message>
    <message>
        <source>The training part of %1 steps holds no complete window of lookback %2 and horizon %3; expected a longer part or a shorter lookback.</source>
        <translation>长 %1 步的训练部分容不下一个完整的窗口（回看窗口 %2，预测步长 %3）；需要更长的训练部分或更短的回看窗口。</translation>
    </message>
    <message>
        <source>The validation part of %1 steps lies in a gap of the data; expected another split.</source>
        <translation>长 %1 步的验证部分落在数据的空缺处；请改用其他划分。</translation>
    </message>
    <message>
        <source>The validation part of %1 steps holds no complete window of lookback %2 and horizon %3; expected a longer part or a shorter lookback.</source>
        <translation>长 %1 步的验证部分容不下一个完整的窗口（回看窗口 %2，预测步长 %3）；需要更长的验证部分或更短的回看窗口。</translation>
    </message>
    <message>
        <source>The test part of %1 steps lies in a gap of the data; expected another split.</source>
        <translation>长 %1 步的测试部分落在数据的空缺处；请改用其他划分。</translation>
    </message>
    <message>
        <source>The test part of %1 steps holds no complete window of lookback %2 and horizon %3; expected a longer part or a shorter lookback.</source>
        <translation>长 %1 步的测试部分容不下一个完整的窗口（回看窗口 %2，预测步长 %3）；需要更长的测试部分或更短的回看窗口。</translation>
    </message>
    <message>
        <source>The lookback is %1; expected %2 to %3.</source>
        <translation>回看窗口为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The horizon is %1; expected %2 to %3.</source>
        <translation>预测步长为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The dropout probability is %1; expected %2 to %3.</source>
        <translation>dropout 概率为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The number of MC samples is %1; expected %2 to %3.</source>
        <translation>MC 采样次数为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The level of the interval is %1; expected %2 to %3.</source>
        <translation>预测区间的置信水平为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The number of pre-training epochs is %1; expected %2 to %3.</source>
        <translation>预训练轮数为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The number of epochs is %1; expected %2 to %3.</source>
        <translation>训练轮数为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The batch size is %1; expected %2 to %3.</source>
        <translation>批大小为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The learning rate is %1; expected %2 to %3.</source>
        <translation>学习率为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The patience is %1; expected %2 to %3.</source>
        <translation>早停耐心为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The length of the validation part is %1; expected %2 to %3.</source>
        <translation>验证部分的长度为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The length of the test part is %1; expected %2 to %3.</source>
        <translation>测试部分的长度为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The size of a layer of the encoder is %1; expected %2 to %3.</source>
        <translation>编码器的层大小为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The size of a layer of the prediction network is %1; expected %2 to %3.</source>
        <translation>预测网络的层大小为 %1；应在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>The encoder has no layer; expected at least one size.</source>
        <translation>编码器没有任何层；至少应给出一个层大小。</translation>
    </message>
    <message>
        <source>The encoder has %1 layers; expected at most %2.</source>
        <translation>编码器有 %1 层；最多应为 %2 层。</translation>
    </message>
    <message>
        <source>The prediction network has %1 layers; expected at most %2.</source>
        <translation>预测网络有 %1 层；最多应为 %2 层。</translation>
    </message>
    <message>
        <source>Recent errors are those of the seasonal anchor, but the target is %1; expected the target automatic, anchor or rawAnchor, or no recent errors.</source>
        <translation>近期误差是相对于季节锚点的误差，但目标为“%1”；应将目标设为“自动”、“季节锚点”或“数值季节锚点”，或不使用近期误差。</translation>
    </message>
    <message>
        <source>The band is %1, but the network learns no noise; expected the head studentT, or the band paper or recent.</source>
        <translation>预测带为“%1”，但网络并不学习噪声；应让网络学习“均值和噪声”，或将预测带设为“论文”或“近期误差”。</translation>
    </message>
    <message>
        <source>A frozen encoder that was never pre-trained learns nothing; expected at least one pre-training epoch.</source>
        <translation>编码器被冻结而又从未预训练，便什么也学不到；预训练应至少为一轮。</translation>
    </message>
    <message>
        <source>The network learnt no noise of its own, so it has no band of the kind %1; expected paper or recent.</source>
        <translation>网络没有学习自身的噪声，因此没有“%1”类型的预测带；应选“论文”或“近期误差”。</translation>
    </message>
    <message>
        <source>The model does worse than &quot;%1&quot; (RMSE %2 against %3), by more than chance explains.</source>
        <translation>模型不如“%1”（RMSE 为 %2，对方为 %3），差距超出随机波动。</translation>
    </message>
    <message>
        <source>The band of &quot;%1&quot; is better (Winkler score %2 against %3), by more than chance explains.</source>
        <translation>“%1”的预测带更好（Winkler 评分为 %2，本模型为 %3），差距超出随机波动。</translation>
    </message>
    <message>
        <source>The %1 % band covers %2 % of %3 test steps, less than chance explains.</source>
        <translation>%1% 预测带覆盖了 %3 个测试步中的 %2%，低于随机波动允许的范围。</translation>
    </message>
    <message>
        <source>The %1 % band covers %2 % of %3 test steps, more than chance explains.</source>
        <translation>%1% 预测带覆盖了 %3 个测试步中的 %2%，高于随机波动允许的范围。</translation>
    </message>
    <message>
        <source>The test part contains no holiday, so nothing here tells how good the band is on one.</source>
        <translation>测试部分不含节假日，因此这里无法说明预测带在节假日的表现如何。</translation>
    </message>
    <message>
        <source>%1 of %2 known values before the test part are below 0, so the target is the seasonal anchor of the values, not of their logarithm.</source>
        <translation>测试部分之前的 %2 个已知值中有 %1 个小于 0，因此目标取数值本身（而非其对数）的季节锚点。</translation>
    </message>
    <message>
        <source>%1 % of the %2 known values before the test part are 0, so the target is the value itself, with a band of one width.</source>
        <translation>测试部分之前的 %2 个已知值中有 %1% 为 0，因此目标取数值本身，预测带宽度固定。</translation>
    </message>
    <message>
        <source>The training part of %1 steps is short for a lookback of %2 after its first year; 1 was taken.</source>
        <translation>训练部分共 %1 步，去掉第一年后不足以回看 %2 步；改用 1 步。</translation>
    </message>
    <message>
        <source>The training part of %1 steps is short for a lookback of %2 after its first year; %3 were taken.</source>
        <translation>训练部分共 %1 步，去掉第一年后不足以回看 %2 步；改用 %3 步。</translation>
    </message>
    <message>
        <source>%1 of %2 test steps have no forecast, because a gap in the data leaves one of their inputs missing.</source>
        <translation>%2 个测试步中有 %1 个没有预测，因为数据空缺使其某个输入缺失。</translation>
    </message>
    <message>
        <source>The band rests on %1 of %2 passes: its model part is known to %3 %.</source>
        <translation>预测带目前基于 %2 次采样中的 %1 次：其模型部分的误差为 ±%3%。</translation>
    </message>
    <message>
        <source>The assumed %1 of %2 at %3 lies outside the training range of %4 to %5; the forecast is a guess there.</source>
        <translation>假定的“%1”在 %3 为 %2，超出训练时 %4 至 %5 的范围；此处的预测只是猜测。</translation>
    </message>
    <message>
        <source>The series of 1 known step is too short for an outlook of 1 step.</source>
        <translation>序列只有 1 个已知步，太短，无法展望 1 步。</translation>
    </message>
    <message>
        <source>The series of 1 known step is too short for an outlook of %1 steps.</source>
        <translation>序列只有 1 个已知步，太短，无法展望 %1 步。</translation>
    </message>
    <message>
        <source>The series of %1 known steps is too short for an outlook of 1 step.</source>
        <translation>序列只有 %1 个已知步，太短，无法展望 1 步。</translation>
    </message>
    <message>
        <source>The series of %1 known steps is too short for an outlook of %2 steps.</source>
        <translation>序列只有 %1 个已知步，太短，无法展望 %2 步。</translation>
    </message>
    <message>
        <source>The outlook does not use a covariate called &quot;%1&quot;.</source>
        <translation>展望没有使用名为“%1”的协变量。</translation>
    </message>
    <message>
        <source>The covariate &quot;%1&quot; has 1 value; expected %2, one per step of the outlook.</source>
        <translation>协变量“%1”有 1 个值；应有 %2 个，展望的每一步一个。</translation>
    </message>
    <message>
        <source>The covariate &quot;%1&quot; has %2 values; expected %3, one per step of the outlook.</source>
        <translation>协变量“%1”有 %2 个值；应有 %3 个，展望的每一步一个。</translation>
    </message>
    <message>
        <source>The training part holds no holiday, so the forecast does not know what one does.</source>
        <translation>训练部分不含节假日，因此预测不了解节假日的影响。</translation>
    </message>
    <message>
        <source>The training part holds no event, so the assumed events do not change the forecast.</source>
        <translation>训练部分不含事件，因此假定的事件不会改变预测。</translation>
    </message>
    <message>
        <source>A gap in the data leaves an input of the outlook missing: the last 1 step and the week before them must be complete.</source>
        <translation>数据空缺使展望的某个输入缺失：最后 1 步及其之前的一周必须完整。</translation>
    </message>
    <message>
        <source>A gap in the data leaves an input of the outlook missing: the last 1 step and the year before them must be complete.</source>
        <translation>数据空缺使展望的某个输入缺失：最后 1 步及其之前的一年必须完整。</translation>
    </message>
    <message>
        <source>A gap in the data leaves an input of the outlook missing: the last %1 steps and the week before them must be complete.</source>
        <translation>数据空缺使展望的某个输入缺失：最后 %1 步及其之前的一周必须完整。</translation>
    </message>
    <message>
        <source>A gap in the data leaves an input of the outlook missing: the last %1 steps and the year before them must be complete.</source>
        <translation>数据空缺使展望的某个输入缺失：最后 %1 步及其之前的一年必须完整。</translation>
    </message>
    <message>
        <source>The last share of %1 steps cannot be cut into %2 folds; expected a share between 0 and 1 and fewer folds.</source>
        <translation>%1 步中的末尾部分无法分成 %2 折；比例应在 0 和 1 之间，且折数应更少。</translation>
    </message>
    <message>
        <source>The backtest has no fold; expected at least one.</source>
        <translation>回测没有任何折；至少应有一折。</translation>
    </message>
    <message>
        <source>No dropout probability is given; expected at least one.</source>
        <translation>没有给出 dropout 概率；至少应有一个。</translation>
    </message>
    <message>
        <source>The device is cuda, but LibTorch finds no CUDA device here; choose auto or cpu.</source>
        <translation>设备设为 CUDA，但 LibTorch 在此找不到 CUDA 设备；请选择“自动”或 CPU。</translation>
    </message>
    <message>
        <source>Training diverged in epoch %1; choose a learning rate smaller than %2.</source>
        <translation>训练在第 %1 轮发散；请选择小于 %2 的学习率。</translation>
    </message>
    <message>
        <source>The file %1 is not a network module of Surgescope.</source>
        <translation>文件 %1 不是 Surgescope 的网络模块。</translation>
    </message>
    <message>
        <source>The weights could not be written to %1.</source>
        <translation>无法将权重写入 %1。</translation>
    </message>
    <message>
        <source>The weights could not be read from %1.</source>
        <translation>无法从 %1 读取权重。</translation>
    </message>
    <message>
        <source>%1 is not a file of weights of Surgescope.</source>
        <translation>%1 不是 Surgescope 的权重文件。</translation>
    </message>
    <message>
        <source>%1 is of version %2; this program reads version %3.</source>
        <translation>%1 的版本为 %2；本程序只能读取版本 %3。</translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum does not match.</source>
        <translation>%1 已损坏：校验和不符。</translation>
    </message>
    <message>
        <source>%1 is damaged: its arrays do not fit its size.</source>
        <translation>%1 已损坏：其中的数组与文件大小不符。</translation>
    </message>
    <message>
        <source>%1 holds a weight in &quot;%2&quot; that is not a finite number.</source>
        <translation>%1 中“%2”含有不是有限数的权重。</translation>
    </message>
    <message>
        <source>%1 holds values in &quot;%2&quot; that are missing or not finite.</source>
        <translation>%1 中“%2”含有缺失或不是有限数的值。</translation>
    </message>
    <message>
        <source>%1 does not fit this network: &quot;%2&quot; is missing.</source>
        <translation>%1 与此网络不符：缺少“%2”。</translation>
    </message>
    <message>
        <source>%1 does not fit this network: &quot;%2&quot; is %3, but %4 was expected.</source>
        <translation>%1 与此网络不符：“%2”为 %3，但应为 %4。</translation>
    </message>
    <message>
        <source>%1 does not fit this network: it holds %2 arrays, but %3 were expected.</source>
        <translation>%1 与此网络不符：含有 %2 个数组，但应为 %3 个。</translation>
    </message>
    <message>
        <source>There is no row or no feature to grow a forest from; expected at least one of each.</source>
        <translation>没有可用来生成森林的行或特征；二者至少应各有一个。</translation>
    </message>
    <message>
        <source>There are %1 rows of features and %2 values of the target; expected as many of each.</source>
        <translation>特征有 %1 行，目标有 %2 个值；二者数量应相同。</translation>
    </message>
    <message>
        <source>The depth limit is %1; expected at least 1, or 0 for none.</source>
        <translation>深度限制为 %1；应至少为 1，或用 0 表示不限。</translation>
    </message>
    <message>
        <source>The fewest rows of a split are %1; expected at least 2.</source>
        <translation>可分裂的最少行数为 %1；应至少为 2。</translation>
    </message>
    <message>
        <source>The fewest rows of a leaf are %1; expected at least 1.</source>
        <translation>叶节点的最少行数为 %1；应至少为 1。</translation>
    </message>
    <message>
        <source>The share of features tried per split is %1; expected more than 0 and at most 1.</source>
        <translation>每次分裂尝试的特征比例为 %1；应大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>The number of features tried per split is %1; expected at least 1, or 0 for the share.</source>
        <translation>每次分裂尝试的特征数为 %1；应至少为 1，或用 0 表示按比例。</translation>
    </message>
    <message>
        <source>The cost per leaf is %1; expected a number of at least 0.</source>
        <translation>每个叶节点的代价为 %1；应为不小于 0 的数。</translation>
    </message>
    <message>
        <source>Row %1 of feature %2 (both counted from 0) is missing; expected a number below 3.4e38.</source>
        <translation>特征 %2 的第 %1 行（均从 0 算起）缺失；应为小于 3.4e38 的数。</translation>
    </message>
    <message>
        <source>Row %1 of feature %2 (both counted from 0) is infinite or too large; expected a number below 3.4e38.</source>
        <translation>特征 %2 的第 %1 行（均从 0 算起）是无穷大或过大；应为小于 3.4e38 的数。</translation>
    </message>
    <message>
        <source>Row %1 (counted from 0) of the target is missing or infinite; expected a number.</source>
        <translation>目标的第 %1 行（从 0 算起）缺失或为无穷大；应为数字。</translation>
    </message>
    <message>
        <source>Feature group &quot;%1&quot; names column %2; expected 0 to %3.</source>
        <translation>特征组“%1”引用了第 %2 列；应在 0 至 %3 之间。</translation>
    </message>
    <message>
        <source>Column %1 stands in feature group &quot;%2&quot; and again in &quot;%3&quot;; expected each column in one group at most.</source>
        <translation>第 %1 列既在特征组“%2”中，又在“%3”中；每一列最多应属于一个组。</translation>
    </message>
    <message>
        <source>This build has no boosted trees; expected the learner &quot;forest&quot;.</source>
        <translation>此版本不含提升树；学习器应选随机森林。</translation>
    </message>
    <message>
        <source>The boosted trees need XGBoost&apos;s library %1, which is not installed; expected the learner &quot;forest&quot;.</source>
        <translation>提升树需要 XGBoost 的库 %1，但尚未安装；学习器应选随机森林。</translation>
    </message>
    <message>
        <source>XGBoost&apos;s library %1 is too old or too new; expected version 1.7 to 3.</source>
        <translation>XGBoost 的库 %1 版本过旧或过新；应为 1.7 至 3 版。</translation>
    </message>
    <message>
        <source>Boosted trees need XGBoost&apos;s library, which is not installed; expected it or the forest as learner.</source>
        <translation>提升树需要 XGBoost 的库，但尚未安装；请安装该库，或以随机森林为学习器。</translation>
    </message>
    <message>
        <source>The boosted trees could not be computed; a smaller table or other settings may help.</source>
        <translation>提升树计算失败；换用更小的表格或其他设置或许可行。</translation>
    </message>
    <message>
        <source>Boosted trees need at least one row and one feature.</source>
        <translation>提升树至少需要一行和一个特征。</translation>
    </message>
    <message>
        <source>Row %1, feature %2 is infinite; expected a finite number or a missing value.</source>
        <translation>第 %1 行的特征 %2 为无穷大；应为有限的数或缺失值。</translation>
    </message>
    <message>
        <source>The target of row %1 is missing or infinite; expected a finite number.</source>
        <translation>第 %1 行的目标缺失或为无穷大；应为有限的数。</translation>
    </message>
    <message>
        <source>The column %1 holds 1 text among its numbers, which is taken as missing; the first is &quot;%2&quot; in row %3.</source>
        <translation>列“%1”的数字中有 1 个文本，按缺失处理；它是第 %3 行的“%2”。</translation>
    </message>
    <message>
        <source>The column %1 holds %2 texts among its numbers, which are taken as missing; the first is &quot;%3&quot; in row %4.</source>
        <translation>列“%1”的数字中有 %2 个文本，均按缺失处理；第一个是第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>The column %1 is taken as text: %2 of its %3 cells are no numbers; the first is &quot;%4&quot; in row %5.</source>
        <translation>列“%1”按文本处理：%3 个单元格中有 %2 个不是数字；第一个是第 %5 行的“%4”。</translation>
    </message>
    <message>
        <source>%1, column &quot;%2&quot;: the target is text (%3); expected a column of numbers, or one of two texts.</source>
        <translation>%1，列“%2”：目标是文本（%3）；应为数字列，或只含两种文本的列。</translation>
    </message>
    <message>
        <source>The target %1 is text: &quot;%2&quot; is taken as 1, &quot;%3&quot; as 0.</source>
        <translation>目标“%1”是文本：“%2”取为 1，“%3”取为 0。</translation>
    </message>
    <message>
        <source>The name %1 stands for two features; the one made of text is called %2.</source>
        <translation>名称“%1”对应两个特征；由文本得到的那个改称“%2”。</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;; expected one of %3.</source>
        <translation>%1 没有列“%2”；应为以下之一：%3。</translation>
    </message>
    <message>
        <source>The target &quot;%1&quot; is one of the features; expected others.</source>
        <translation>目标“%1”也在特征之中；应选其他列作特征。</translation>
    </message>
    <message>
        <source>The feature &quot;%1&quot; is named twice; expected it once.</source>
        <translation>特征“%1”出现了两次；应只出现一次。</translation>
    </message>
    <message>
        <source>The feature &quot;%1&quot; has no value in any row; expected some.</source>
        <translation>特征“%1”在所有行中都没有值；应有一些值。</translation>
    </message>
    <message>
        <source>The column %1 has no value and is left out.</source>
        <translation>列“%1”没有任何值，已略去。</translation>
    </message>
    <message>
        <source>The feature &quot;%1&quot; has more than %2 different texts, too many for a column each; expected them in their order (ordinal) or another feature.</source>
        <translation>特征“%1”的不同文本超过 %2 种，无法各占一列；应改为按字母顺序编号，或改用其他特征。</translation>
    </message>
    <message>
        <source>%1 has no column that can be a feature; expected at least one beside the target.</source>
        <translation>%1 没有可作为特征的列；除目标外至少应有一列。</translation>
    </message>
    <message>
        <source>The column %1 of more than %2 different texts is left out.</source>
        <translation>列“%1”的不同文本超过 %2 种，已略去。</translation>
    </message>
    <message>
        <source>1 of %1 rows without one of the features is left out (%2).</source>
        <translation>%1 行中有 1 行缺少某个特征，已略去（%2）。</translation>
    </message>
    <message>
        <source>%1 of %2 rows without one of the features are left out (%3).</source>
        <translation>%2 行中有 %1 行缺少某个特征，已略去（%3）。</translation>
    </message>
    <message>
        <source>Fewer features (--features), filled ones (--fill median) or boosted trees (--learner boosted) keep such rows.</source>
        <translation>若要保留这些行，可减少特征（--features）、填补缺失值（--fill median）或改用提升树（--learner boosted）。</translation>
    </message>
    <message>
        <source>No row is left with a value of %1 and of each feature (missing: %2 of %3 rows); expected at least 2. Fewer features (--features), filled ones (--fill median) or boosted trees (--learner boosted) keep such rows.</source>
        <translation>没有任何一行同时具有“%1”和各特征的值（缺失：%2，共 %3 行）；至少应有 2 行。若要保留这些行，可减少特征（--features）、填补缺失值（--fill median）或改用提升树（--learner boosted）。</translation>
    </message>
    <message>
        <source>One row is left with a value of %1 and of each feature (missing: %2 of %3 rows); expected at least 2. Fewer features (--features), filled ones (--fill median) or boosted trees (--learner boosted) keep such rows.</source>
        <translation>只有一行同时具有“%1”和各特征的值（缺失：%2，共 %3 行）；至少应有 2 行。若要保留这些行，可减少特征（--features）、填补缺失值（--fill median）或改用提升树（--learner boosted）。</translation>
    </message>
    <message>
        <source>Missing features of %1 of %2 rows are filled with the median of the rows that each model learns from (%3).</source>
        <translation>%2 行中有 %1 行缺少特征，以各模型训练所用行的中位数填补（%3）。</translation>
    </message>
    <message>
        <source>1 row without a value of %1 is left out.</source>
        <translation>有 1 行缺少“%1”的值，已略去。</translation>
    </message>
    <message>
        <source>%1 rows without a value of %2 are left out.</source>
        <translation>有 %1 行缺少“%2”的值，已略去。</translation>
    </message>
    <message>
        <source>No row is left with a value of %1 and of each feature; expected at least 2.</source>
        <translation>没有任何一行同时具有“%1”和各特征的值；至少应有 2 行。</translation>
    </message>
    <message>
        <source>One row is left with a value of %1 and of each feature; expected at least 2.</source>
        <translation>只有一行同时具有“%1”和各特征的值；至少应有 2 行。</translation>
    </message>
    <message>
        <source>The target %1 is %2 in every row, so there is nothing to explain; expected one that varies.</source>
        <translation>目标“%1”在每一行都是 %2，因此没有可解释的内容；应选取值有变化的目标。</translation>
    </message>
    <message>
        <source>The feature %1 equals the target %2, and explains it all alone.</source>
        <translation>特征“%1”等于目标“%2”，单独即可完全解释目标。</translation>
    </message>
    <message>
        <source>The feature %1 is a linear copy of %2, and explains it all alone.</source>
        <translation>特征“%1”是“%2”的线性复制，单独即可完全解释它。</translation>
    </message>
    <message>
        <source>No feature of the series is chosen; expected at least one of lags, calendar, holiday and weather.</source>
        <translation>没有选择序列的任何特征；滞后值、日历、节假日和天气中至少应选一项。</translation>
    </message>
    <message>
        <source>The sample has 1 row; expected at least 2.</source>
        <translation>样本只有 1 行；至少应有 2 行。</translation>
    </message>
    <message>
        <source>The feature &quot;%1&quot; stands in two groups; expected it in one, since its values would count twice.</source>
        <translation>特征“%1”同时在两个组中；只应属于一个组，否则其值会被计算两次。</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; names &quot;%2&quot;, which is no feature; expected some of %3.</source>
        <translation>组“%1”中的“%2”不是特征；应取自：%3。</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; has no feature; expected at least one.</source>
        <translation>组“%1”没有特征；至少应有一个。</translation>
    </message>
    <message>
        <source>The one split holds out none of the %1 rows of the sample; expected a larger sample.</source>
        <translation>单次划分的留出部分不含样本 %1 行中的任何一行；请增大样本。</translation>
    </message>
    <message>
        <source>There are %1 folds; expected at least 2.</source>
        <translation>折数为 %1；至少应为 2。</translation>
    </message>
    <message>
        <source>There are %1 folds for 1 row; expected no more folds than rows.</source>
        <translation>折数为 %1，但只有 1 行；折数不应多于行数。</translation>
    </message>
    <message>
        <source>There are %1 folds for %2 rows; expected no more folds than rows.</source>
        <translation>折数为 %1，但只有 %2 行；折数不应多于行数。</translation>
    </message>
    <message>
        <source>The gap beside a block is %1 rows; expected at least 0.</source>
        <translation>块两侧的间隔为 %1 行；应至少为 0。</translation>
    </message>
    <message>
        <source>A gap of %1 rows beside a block of %2 leaves none of the %3 rows to learn from; expected a smaller gap.</source>
        <translation>在 %2 行的块两侧各留 %1 行间隔，%3 行中就没有可供学习的行了；间隔应更小。</translation>
    </message>
    <message>
        <source>The share of rows held out is %1; expected more than 0 and less than 1.</source>
        <translation>留出行的比例为 %1；应大于 0 且小于 1。</translation>
    </message>
    <message>
        <source>Holding out %1 of 1 row leaves none to learn from; expected more rows or a smaller share.</source>
        <translation>只有 1 行而留出 %1 行，就没有可供学习的行了；需要更多的行或更小的比例。</translation>
    </message>
    <message>
        <source>Holding out %1 of %2 rows leaves none to learn from; expected more rows or a smaller share.</source>
        <translation>从 %2 行中留出 %1 行，就没有可供学习的行了；需要更多的行或更小的比例。</translation>
    </message>
    <message>
        <source>There is 1 row; expected at least 2, one to learn from and one to hold out.</source>
        <translation>只有 1 行；至少应有 2 行，一行用于学习，一行留出。</translation>
    </message>
    <message>
        <source>There are no rows; expected at least 2, one to learn from and one to hold out.</source>
        <translation>没有任何行；至少应有 2 行，一行用于学习，一行留出。</translation>
    </message>
    <message>
        <source>There is no feature; expected at least one.</source>
        <translation>没有特征；至少应有一个。</translation>
    </message>
    <message>
        <source>The target is %1 in every row, so there is nothing to explain; expected one that varies.</source>
        <translation>目标在每一行都是 %1，因此没有可解释的内容；应选取值有变化的目标。</translation>
    </message>
    <message>
        <source>The search has no candidate; expected at least 1.</source>
        <translation>搜索没有候选；至少应有 1 个。</translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; has no value to search; expected at least one.</source>
        <translation>参数“%1”没有可供搜索的值；至少应有一个。</translation>
    </message>
    <message>
        <source>A forest has no parameter &quot;%1&quot; to search; expected n_estimators, max_depth, min_samples_split, min_samples_leaf, max_features or ccp_alpha.</source>
        <translation>森林没有可供搜索的参数“%1”；应为 n_estimators、max_depth、min_samples_split、min_samples_leaf、max_features 或 ccp_alpha。</translation>
    </message>
    <message>
        <source>Boosted trees have no parameter &quot;%1&quot; to search; expected n_estimators, max_depth, learning_rate, min_child_weight, reg_lambda, gamma, subsample, colsample_bytree or colsample_bynode.</source>
        <translation>提升树没有可供搜索的参数“%1”；应为 n_estimators、max_depth、learning_rate、min_child_weight、reg_lambda、gamma、subsample、colsample_bytree 或 colsample_bynode。</translation>
    </message>
    <message>
        <source>Not yet: 1 repeat says too little of the spread; at least %1 are needed.</source>
        <translation>尚不足够：1 次重复不足以说明离散程度；至少需要 %1 次。</translation>
    </message>
    <message>
        <source>Not yet: %1 repeats say too little of the spread; at least %2 are needed.</source>
        <translation>尚不足够：%1 次重复不足以说明离散程度；至少需要 %2 次。</translation>
    </message>
    <message>
        <source>Not yet: whether %1 matters more than %2 is %3 % in doubt; about %4 repeats would settle it.</source>
        <translation>尚不足够：“%1”是否比“%2”更重要，仍有 %3% 的不确定性；约 %4 次重复即可确定。</translation>
    </message>
    <message>
        <source>Not yet: whether %1 matters more than %2 is %3 % in doubt; they are nearly equal, and more repeats will hardly settle it.</source>
        <translation>尚不足够：“%1”是否比“%2”更重要，仍有 %3% 的不确定性；二者几乎相等，再多的重复也难以确定。</translation>
    </message>
    <message>
        <source>The values of %1 vary too little beside their size for these trees (mean %2, standard deviation %3): rounding hides part of the differences. Subtract %4 from %1 and explain that.</source>
        <translation>“%1”的值相对其大小变化太小，这些树难以分辨（均值 %2，标准差 %3）：舍入掩盖了部分差别。请从“%1”中减去 %4 后再作解释。</translation>
    </message>
    <message>
        <source>The values of %1 are too small for these trees (standard deviation %2): as in scikit-learn, rows whose variance is below 2.2e-16 are not split. Multiply %1 by %3 and explain that.</source>
        <translation>“%1”的值对这些树来说太小（标准差 %2）：与 scikit-learn 一样，方差低于 2.2e-16 的行不再划分。请将“%1”乘以 %3 后再作解释。</translation>
    </message>
    <message>
        <source>The values of %1 are too small for these trees (standard deviation %2): a split of XGBoost gains at least 1e-06. Multiply %1 by %3 and explain that.</source>
        <translation>“%1”的值对这些树来说太小（标准差 %2）：XGBoost 的一次划分至少需要 1e-06 的增益。请将“%1”乘以 %3 后再作解释。</translation>
    </message>
    <message>
        <source>Cancelled: 1 of %1 repeats is finished and kept.</source>
        <translation>已取消：%1 次重复中已完成 1 次，结果已保留。</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 repeats are finished and kept.</source>
        <translation>已取消：%2 次重复中已完成 %1 次，结果已保留。</translation>
    </message>
    <message>
        <source>Features are named as lags, but how far back they look is not known: the rows beside each block are learned from. A gap as long as the longest lag would part them.</source>
        <translation>有些特征从名称看是滞后值，但其回看多远不得而知：每个块旁边的行会被用来学习。留出与最长滞后等长的间隔即可将其分开。</translation>
    </message>
    <message>
        <source>The learner does worse than predicting the mean of %1 (R2 %2): its SHAP values describe a model that has learned nothing of use.</source>
        <translation>学习器不如直接预测“%1”的均值（R2 为 %2）：其 SHAP 值所描述的模型没有学到任何有用的东西。</translation>
    </message>
    <message>
        <source>The search made it worse: RMSE %1 with the parameters it chose, %2 without a search on the same folds.</source>
        <translation>搜索使结果变差：用搜索所选的参数，RMSE 为 %1；在相同的折上不作搜索，为 %2。</translation>
    </message>
    <message>
        <source>The learner does worse than taking %1 as the forecast: RMSE %2 against %3. What it says of the features is of little use.</source>
        <translation>学习器不如直接以“%1”作为预测：RMSE 为 %2，后者为 %3。它对特征的说明没有多大用处。</translation>
    </message>
    <message>
        <source>Base value and SHAP values of a row miss its prediction by up to %1, more than rounding explains; please report this.</source>
        <translation>某行的基准值与 SHAP 值之和与其预测值最多相差 %1，超出舍入误差；请报告此问题。</translation>
    </message>
    <message>
        <source>The values of all repeats are too many to be held at once: there is no spread of single rows over the repeats. A sample of the rows has it.</source>
        <translation>所有重复的数值过多，无法同时保存：因此没有单行在各次重复间的离散程度。抽取部分行作样本即可得到。</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>约 %1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation>约 %1 天</translation>
    </message>
    <message>
        <source>One cross-validation</source>
        <translation>一次交叉验证</translation>
    </message>
    <message>
        <source>The rank of some features changes from repeat to repeat: %1.</source>
        <translation>一些特征的排名随重复而变化：%1。</translation>
    </message>
    <message>
        <source>Blocked folds are the same in every repeat: the spread over the repeats is that of the learner&apos;s random state alone, not of the split.</source>
        <translation>分块的折在每次重复中都相同：重复之间的离散只来自学习器的随机状态，而不来自划分。</translation>
    </message>
    <message>
        <source>The training part has no %1, so the forecast does not know what such an event does.</source>
        <translation>训练部分没有%1，因此预测不知道这类事件的影响。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is a folder; a project is a file.</source>
        <translation>%1 是一个文件夹；项目应是一个文件。</translation>
    </message>
    <message>
        <source>%1 could not be opened: check that it and its folder may be read.</source>
        <translation>无法打开 %1：请检查该文件及其文件夹是否可读。</translation>
    </message>
    <message>
        <source>%1 is not a project of Surgescope.</source>
        <translation>%1 不是 Surgescope 的项目。</translation>
    </message>
    <message>
        <source>%1 was saved by a newer version of Surgescope (its format is version %2, this program reads up to %3); open it with that one.</source>
        <translation>%1 由较新版本的 Surgescope 保存（其格式为版本 %2，本程序最高可读版本 %3）；请用该版本打开。</translation>
    </message>
    <message>
        <source>%1 is damaged; what is readable of it can be saved as another project.</source>
        <translation>%1 已损坏；其中可读的内容可以另存为另一个项目。</translation>
    </message>
    <message>
        <source>Nothing of %1 can be read.</source>
        <translation>%1 中没有任何内容可读。</translation>
    </message>
    <message>
        <source>%1 is being written by another program; try again in a moment.</source>
        <translation>%1 正被另一个程序写入；请稍后再试。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1; what was saved before is intact: free some space, or save the project on another disk.</source>
        <translation>磁盘上没有空间存放 %1；之前保存的内容完好：请释放一些空间，或将项目保存到另一个磁盘。</translation>
    </message>
    <message>
        <source>%1 has been moved or deleted since it was opened; save the project under another name.</source>
        <translation>%1 打开后已被移动或删除；请以另一个名称保存项目。</translation>
    </message>
    <message>
        <source>%1 cannot be written: save the project in another folder.</source>
        <translation>无法写入 %1：请将项目保存到另一个文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be read or written, because the disk or a limit of the system did not let it; what was saved before is intact: save the project on another disk.</source>
        <translation>由于磁盘或系统限制，无法读取或写入 %1；之前保存的内容完好：请将项目保存到另一个磁盘。</translation>
    </message>
    <message>
        <source>%1 is open in another window; close it there, or choose another name.</source>
        <translation>%1 已在另一个窗口中打开；请在那里关闭，或选择另一个名称。</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder of %1; choose another folder.</source>
        <translation>%1 所在的文件夹无法写入；请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>This result is too large for a project file: &quot;%1&quot; takes more than 999 MB; fewer MC samples or repeats need less.</source>
        <translation>此结果对项目文件来说太大：“%1”超过 999 MB；更少的 MC 样本或重复次数所需更少。</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1, row %2, column &quot;%3&quot;: &quot;%4&quot; %5.</source>
        <translation>%1，第 %2 行，列“%3”：“%4”%5。</translation>
    </message>
    <message>
        <source>row %1 (&quot;%2&quot;)</source>
        <translation>第 %1 行（“%2”）</translation>
    </message>
    <message>
        <source>1 other row</source>
        <translation>另外 1 行</translation>
    </message>
    <message>
        <source>%1 other rows</source>
        <translation>另外 %1 行</translation>
    </message>
    <message>
        <source>%1, row %2, column &quot;%3&quot;: &quot;%4&quot; %5; nor is it in %6.</source>
        <translation>%1，第 %2 行，列“%3”：“%4”%5；%6也是如此。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in column &quot;%2&quot; can mean %3 or %4, and nothing in the file decides which; it was read as %3.</source>
        <translation>列“%2”中的“%1”既可读作 %3，也可读作 %4，文件中没有内容能够确定；已取 %3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in column &quot;%2&quot; was read as %3: its numbers below 1,000 have no separator.</source>
        <translation>列“%2”中的“%1”已读作 %3：该列小于 1,000 的数没有分隔符。</translation>
    </message>
    <message>
        <source>%1 appears in %2 of %3 rows of column &quot;%4&quot;, first in row %5. Does it stand for a missing value?</source>
        <translation>列“%4”的 %3 行中有 %2 行是 %1，首次出现于第 %5 行；它是否表示缺失值？</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; was read as text: %2 of its %3 cells are not numbers; the first is &quot;%4&quot; in row %5.</source>
        <translation>列“%1”是文本：其 %3 个单元格中有 %2 个不是数字，首个是第 %5 行的“%4”。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; has amounts in different currencies; they were not converted.</source>
        <translation>列“%1”含有不同货币的金额；已按同一种货币处理。</translation>
    </message>
    <message>
        <source>%2 of %3 numbers in column &quot;%1&quot; have a percent sign; the sign was ignored.</source>
        <translation>列“%1”的 %3 个数中有 %2 个带百分号；已忽略百分号。</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>小数逗号</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; has the same text in all rows of a time and is not used as a group.</source>
        <translation>列“%1”在每个时间只有一种文本，因此不是分组列。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2&quot; contains no numbers and cannot be the value.</source>
        <translation>%1：列“%2”没有任何数字，不能作为预测值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was chosen as the value; other candidates: %2.</source>
        <translation>已将“%1”作为预测值；%2也可能是预测值。</translation>
    </message>
    <message>
        <source>count the rows of each hour</source>
        <translation>统计每小时的行数</translation>
    </message>
    <message>
        <source>count the rows of each day</source>
        <translation>统计每天的行数</translation>
    </message>
    <message>
        <source>%1 line before the header is left out.</source>
        <translation>已略去表头之前的 %1 行。</translation>
    </message>
    <message>
        <source>%1 lines before the header are left out.</source>
        <translation>已略去表头之前的 %1 行。</translation>
    </message>
    <message>
        <source>Row %1 was used as the column names, but %2 of its %3 cells look like data. Does the file have no header?</source>
        <translation>已将第 %1 行作为列名，但其 %3 个单元格中有 %2 个看起来像数据；是否没有表头？</translation>
    </message>
    <message>
        <source>The file has no header; the data begin in row %1.</source>
        <translation>没有列名所在的行；数据从第 %1 行开始。</translation>
    </message>
    <message>
        <source>The column names are joined from %1 rows, starting with row %2.</source>
        <translation>列名由从第 %2 行起的 %1 行合并而成。</translation>
    </message>
    <message>
        <source>Column %1, &quot;%2&quot;, was renamed &quot;%3&quot; because its name occurs more than once.</source>
        <translation>第 %1 列“%2”改称“%3”：另有一列与其同名。</translation>
    </message>
    <message>
        <source>%1 row at the end is left out: row %2, &quot;%3&quot;.</source>
        <translation>已略去末尾的 %1 行：第 %2 行，“%3”。</translation>
    </message>
    <message>
        <source>%1 rows at the end are left out, starting with row %2: &quot;%3&quot;.</source>
        <translation>已略去末尾的 %1 行，从第 %2 行起：“%3”。</translation>
    </message>
    <message>
        <source>The file ends in the middle of row %1, which is left out.</source>
        <translation>文件在第 %1 行中途结束；该行已略去。</translation>
    </message>
    <message>
        <source>%1 row (row %2) has fewer cells than the header; the cells it lacks count as missing.</source>
        <translation>%1 行的单元格少于表头（第 %2 行）；末尾缺少的单元格视为缺失。</translation>
    </message>
    <message>
        <source>%1 rows have fewer cells than the header, the first is row %2; the cells they lack count as missing.</source>
        <translation>%1 行的单元格少于表头，首个是第 %2 行；末尾缺少的单元格视为缺失。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in column &quot;%2&quot; appears on most days and was read as &quot;no holiday&quot;.</source>
        <translation>列“%2”中的“%1”出现在大多数日子，因此未视为节假日。</translation>
    </message>
    <message>
        <source>The series ends at its last known value, %2; %1 step after it has no value.</source>
        <translation>序列在其最后一个已知值（%2）处结束；其后 %1 步没有值。</translation>
    </message>
    <message>
        <source>The series ends at its last known value, %2; %1 steps after it have no value.</source>
        <translation>序列在其最后一个已知值（%2）处结束；其后 %1 步没有值。</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as Windows-1252.</source>
        <translation>文件不是 UTF-8；其字符已按 Windows-1252 读取。</translation>
    </message>
    <message>
        <source>The workbook has %1 sheets; &quot;%2&quot; was read.</source>
        <translation>工作簿有 %1 个工作表；已读取“%2”。</translation>
    </message>
    <message>
        <source>%1: the setting &quot;%2&quot; is %3; expected a string or a list of strings.</source>
        <translation>%1：设置“%2”为 %3；应为带引号的文本或其列表。</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>逗号分隔</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>分号分隔</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>制表符分隔</translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation>竖线分隔</translation>
    </message>
    <message>
        <source>no thousands separator</source>
        <translation>无千位分隔符</translation>
    </message>
    <message>
        <source>commas between thousands</source>
        <translation>逗号作千位分隔</translation>
    </message>
    <message>
        <source>dots between thousands</source>
        <translation>点作千位分隔</translation>
    </message>
    <message>
        <source>spaces between thousands</source>
        <translation>空格作千位分隔</translation>
    </message>
    <message>
        <source>apostrophes between thousands</source>
        <translation>撇号作千位分隔</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>年在前</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>rows of the same step averaged</source>
        <translation>同一步的各行取平均</translation>
    </message>
    <message>
        <source>rows of the same step added up</source>
        <translation>同一步的各行相加</translation>
    </message>
    <message>
        <source>rows counted</source>
        <translation>统计行数</translation>
    </message>
    <message>
        <source>groups without a value count as 0</source>
        <translation>没有值的组计为 0</translation>
    </message>
    <message>
        <source>--%1 is &quot;%2&quot;; expected %3.</source>
        <translation>--%1 为“%2”；应为%3。</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>a step that divides a day, such as 15min or 1h, or 1d, 1w or 1month</source>
        <translation> 15min、1h、1d、1w 或 1month 这样的步长：须能整除一天，或为后两者之一</translation>
    </message>
    <message>
        <source>Count the rows in each step of this length, as for an event log</source>
        <translation>统计每一步的行数，适用于事件列表</translation>
    </message>
    <message>
        <source>a row such as 4, two rows such as 4-5, or none</source>
        <translation>一行（如 4）、两行（如 4-5）或 none</translation>
    </message>
    <message>
        <source>Field separator</source>
        <translation>两个字段之间的分隔符</translation>
    </message>
    <message>
        <source>Sheet of the workbook to read</source>
        <translation>工作簿的工作表</translation>
    </message>
    <message>
        <source>Decimal mark of the numbers</source>
        <translation>数字的小数符号</translation>
    </message>
    <message>
        <source>Thousands separator of the numbers</source>
        <translation>数字的千位分隔符</translation>
    </message>
    <message>
        <source>Text that counts as missing, in addition to empty cells, NA, -, ? and the like</source>
        <translation>表示没有值的文本，空白、NA、-、? 等之外</translation>
    </message>
    <message>
        <source>Column with the times, or each of the columns with year, month, day and hour</source>
        <translation>时间所在的列，或年、月、日和小时所在的各列</translation>
    </message>
    <message>
        <source>Column with the dates, where the time of day is in another column</source>
        <translation>日期所在的列，与时刻列并用</translation>
    </message>
    <message>
        <source>Column with the hour or time of day</source>
        <translation>小时或时刻所在的列</translation>
    </message>
    <message>
        <source>Order of day, month and year in dates written as numbers</source>
        <translation>数字日期中排在最前的部分</translation>
    </message>
    <message>
        <source>Format of the times where they are not plain dates: week, epoch seconds, excel serial, ...</source>
        <translation>时间的写法（若不是日期）</translation>
    </message>
    <message>
        <source>Step of the series: 15min, 1h, 1d, 1w, 1month</source>
        <translation>两个值之间的间隔：15min、1h、1d、1w、1month</translation>
    </message>
    <message>
        <source>Column with the values; several columns are one series each</source>
        <translation>值所在的列；多列时各为一个序列</translation>
    </message>
    <message>
        <source>Column with the groups, or the one group to use; none for no groups</source>
        <translation>分组所在的列，或要单独选取的组；none 表示没有分组</translation>
    </message>
    <message>
        <source>Column with the holidays (flags, codes or names); none for no holidays</source>
        <translation>节假日所在的列：标记、代码或名称；none 表示没有</translation>
    </message>
    <message>
        <source>Covariate, in place of those found; none for no covariates</source>
        <translation>协变量，取代自动找到的；none 表示没有</translation>
    </message>
    <message>
        <source>Covariate whose future values are known</source>
        <translation>未来已知的协变量</translation>
    </message>
    <message>
        <source>Column to ignore</source>
        <translation>不使用的列</translation>
    </message>
    <message>
        <source>How several rows of the same step are combined</source>
        <translation>同一步有多行时如何处理</translation>
    </message>
    <message>
        <source>How a group without a value in a step counts</source>
        <translation>某步中没有值的组如何计算</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a setting of how a file is read; expected one of %2.</source>
        <translation>文件读取方式中没有“%1”这一选项；应为以下之一：%2。</translation>
    </message>
    <message>
        <source>detect automatically</source>
        <translation>由文件自动判断</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>工作表%1</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>表头在第 %1 行</translation>
    </message>
    <message>
        <source>header in rows %1 and %2</source>
        <translation>表头在第 %1 行和第 %2 行</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 treated as missing</source>
        <translation>%1视为缺失</translation>
    </message>
    <message>
        <source>only the standard texts</source>
        <translation>仅限通常的文本</translation>
    </message>
    <message>
        <source>times as %1</source>
        <translation>时间写作%1</translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>时间取自%1</translation>
    </message>
    <message>
        <source>dates in %1</source>
        <translation>日期取自%1</translation>
    </message>
    <message>
        <source>hours in %1</source>
        <translation>小时取自%1</translation>
    </message>
    <message>
        <source>steps of %1</source>
        <translation>步长 %1</translation>
    </message>
    <message>
        <source>values in %1 columns, &quot;%2&quot; to &quot;%3&quot;</source>
        <translation>预测值取自“%2”至“%3”共 %1 列</translation>
    </message>
    <message>
        <source>values in %1</source>
        <translation>预测值 %1</translation>
    </message>
    <message>
        <source>holidays in %1</source>
        <translation>节假日取自%1</translation>
    </message>
    <message>
        <source>all groups of %1 added up</source>
        <translation>%1的所有组之和</translation>
    </message>
    <message>
        <source>group &quot;%1&quot; of %2</source>
        <translation>%2中的组“%1”</translation>
    </message>
    <message>
        <source>all groups added up</source>
        <translation>所有组之和</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>没有分组</translation>
    </message>
    <message>
        <source>count the rows in steps of %1</source>
        <translation>按 %1统计行数</translation>
    </message>
    <message>
        <source>average the values of each hour</source>
        <translation>对每小时的值取平均</translation>
    </message>
    <message>
        <source>average the values of each day</source>
        <translation>对每天的值取平均</translation>
    </message>
    <message>
        <source>%1: from %2 to %3 there are %4 steps of %5; at most %6 were expected.</source>
        <translation>%1：从 %2 到 %3 共有 %4 个间隔 %5的时间步；最多应为 %6 个。</translation>
    </message>
    <message>
        <source>%1: no row has a time.</source>
        <translation>%1：没有任何一行有时间。</translation>
    </message>
    <message>
        <source>%1: most times fall between the steps of %2; evenly spaced times were expected.</source>
        <translation>%1：大多数时间位于间隔 %2的时间步之间；时间间隔应相等。</translation>
    </message>
    <message>
        <source>%1: the times are %2 apart; expected a step of at least a minute that divides a day, or one of a week or a month.</source>
        <translation>%1：时间间隔为 %2；应为一分钟到一天且能整除一天的步长，或一周、一个月的步长。</translation>
    </message>
    <message>
        <source>%1: the times are not evenly spaced, as in an event log.</source>
        <translation>%1：时间间隔不相等，像是事件列表。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a column role; expected one of %2.</source>
        <translation>“%1”不是列的用途；应为以下之一：%2。</translation>
    </message>
    <message>
        <source>less than 0.1 %</source>
        <translation>不到 0.1%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>use steps of %1 and keep the gaps</source>
        <translation>取 %1的步长，保留空缺</translation>
    </message>
    <message>
        <source>count the rows in steps of %1, as for an event log</source>
        <translation>按 %1统计行数，适用于事件列表</translation>
    </message>
    <message>
        <source>read the dates in the other order</source>
        <translation>按另一种顺序读取日期</translation>
    </message>
    <message>
        <source>%1: with steps of %2, the most likely step, %3 of %4 steps would have no row.</source>
        <translation>%1：若按其时间最可能的间隔 %2取步，%4 步中将有 %3 步没有对应的行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the time of day</source>
        <translation>“%1”是时刻</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the group; the groups are added up</source>
        <translation>“%1”区分各组，各组相加</translation>
    </message>
    <message>
        <source>add up the rows with the same time</source>
        <translation>同一时间的各行相加</translation>
    </message>
    <message>
        <source>average the rows with the same time</source>
        <translation>同一时间的各行取平均</translation>
    </message>
    <message>
        <source>count the rows with the same time</source>
        <translation>统计同一时间的行数</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows repeat the time of another row, first in row %4; expected one value per time.</source>
        <translation>%1：%3 行中有 %2 行与另一行的时间重复，首次出现于第 %4 行；每个时间应只有一个值。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows repeat the time of another row of the same group (%5), first in row %4; expected one value per time.</source>
        <translation>%1：%3 行中有 %2 行与同组（%5）另一行的时间重复，首次出现于第 %4 行；每个时间应只有一个值。</translation>
    </message>
    <message>
        <source>%1 row has no time and is left out: row %2.</source>
        <translation>%1 行没有时间，已略去；首个是第 %2 行。</translation>
    </message>
    <message>
        <source>%1 rows have no time and are left out; the first is row %2.</source>
        <translation>%1 行没有时间，已略去；首个是第 %2 行。</translation>
    </message>
    <message>
        <source>%1 row is %3 off the steps of %2 and was moved to the nearest one.</source>
        <translation>%1 行偏离间隔 %2的时间步至多 %3，已归入最近的一步。</translation>
    </message>
    <message>
        <source>%1 rows are up to %3 off the steps of %2 and were moved to the nearest one.</source>
        <translation>%1 行偏离间隔 %2的时间步至多 %3，已归入最近的一步。</translation>
    </message>
    <message>
        <source>%1 row falls between the steps of %2 and was assigned to the earlier one.</source>
        <translation>%1 行位于间隔 %2的两个时间步之间，已归入前一步。</translation>
    </message>
    <message>
        <source>%1 rows fall between the steps of %2 and were assigned to the earlier one.</source>
        <translation>%1 行位于间隔 %2的两个时间步之间，已归入前一步。</translation>
    </message>
    <message>
        <source>%1 hour occurs twice because the clocks went back; its values were averaged.</source>
        <translation>时钟调整前后有 %1 个小时出现两次；其值已取平均。</translation>
    </message>
    <message>
        <source>%1 hours occur twice because the clocks went back; their values were averaged.</source>
        <translation>时钟调整前后有 %1 个小时出现两次；其值已取平均。</translation>
    </message>
    <message>
        <source>%1 row repeated a step; the values were averaged.</source>
        <translation>%1 行与已有的时间步重复；已取平均值。</translation>
    </message>
    <message>
        <source>%1 row repeated a step of the same group; the values were averaged.</source>
        <translation>%1 行与同组已有的时间步重复；已取平均值。</translation>
    </message>
    <message>
        <source>%1 missing value was left out of the sum or average of its step.</source>
        <translation>%1 个缺失值未计入所在时间步的总和或平均值。</translation>
    </message>
    <message>
        <source>%1 of %2 steps has no row (the first at %3).</source>
        <translation>%2 步中有 %1 步没有对应的行（首次出现于 %3）。</translation>
    </message>
    <message>
        <source>%1 of %2 steps has rows but no known value (the first at %3).</source>
        <translation>%2 步中有 %1 步有行但没有已知值（首次出现于 %3）。</translation>
    </message>
    <message>
        <source>%1 cell of column &quot;%2&quot; is not a number and counts as missing: &quot;%3&quot; in row %4.</source>
        <translation>列“%2”有 %1 个单元格不是数字，视为缺失：第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>%1 cells of column &quot;%2&quot; are not numbers and count as missing; the first is &quot;%3&quot; in row %4.</source>
        <translation>列“%2”有 %1 个单元格不是数字，视为缺失；首个是第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>%1 of %2 days are holidays. Is this really a column of holidays?</source>
        <translation>%2 天中有 %1 天是节假日；该列的用途是否判断正确？</translation>
    </message>
    <message>
        <source>%1: columns &quot;%2&quot; and &quot;%3&quot; both have the role %4; expected one.</source>
        <translation>%1：列“%2”和“%3”的用途都是%4；只应有一列。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2&quot; cannot be read as times; its first cell is &quot;%3&quot;. Expected dates such as 2015-06-27 22:00.</source>
        <translation>%1：列“%2”没有可读取的时间；首个是“%3”。应为 2015-06-27 22:00 这样的日期。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2&quot; cannot be read as times of day; its first cell is &quot;%3&quot;. Expected times such as 22:00, hours or numbered periods of the day.</source>
        <translation>%1：列“%2”没有时刻；首个是“%3”。应为 22:00 这样的时刻、小时数或一天中各时段的编号。</translation>
    </message>
    <message>
        <source>24 in column &quot;%1&quot; was read as midnight at the end of the day.</source>
        <translation>列“%1”中的 24 是结束当天的午夜。</translation>
    </message>
    <message>
        <source>The numbers in column &quot;%1&quot; were read as periods of the day, %2 each.</source>
        <translation>列“%1”中的数是一天中各时段的编号，每段 %2。</translation>
    </message>
    <message>
        <source>The dates in column &quot;%1&quot; can be read month first or day first; they were read %2.</source>
        <translation>列“%1”中的日期既可按月在前、也可按日在前解读；已取%2。</translation>
    </message>
    <message>
        <source>The dates in column &quot;%1&quot; were read %2, which makes their steps regular.</source>
        <translation>列“%1”中的日期已按%2读取：这样其间隔才规则。</translation>
    </message>
    <message>
        <source>The numbers in column &quot;%1&quot; were read as times (%2).</source>
        <translation>列“%1”中的数已视为时间（%2）。</translation>
    </message>
    <message>
        <source>is not written like the other times (%1)</source>
        <translation>的写法与其他时间不同（%1）</translation>
    </message>
    <message>
        <source>is not a date and time such as 06/27/2015 22:00 (month first)</source>
        <translation>不是 06/27/2015 22:00 这样的日期和时间（月在前）</translation>
    </message>
    <message>
        <source>is not a date and time such as 27/06/2015 22:00 (day first)</source>
        <translation>不是 27/06/2015 22:00 这样的日期和时间（日在前）</translation>
    </message>
    <message>
        <source>is not a date and time such as 2015-06-27 22:00</source>
        <translation>不是 2015-06-27 22:00 这样的日期和时间</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 group begins long after the others or ends long before them; outside that period it counts as 0.</source>
        <translation>有 %1 个组比其他组晚很多开始或早很多结束；在其时间之外计为 0。</translation>
    </message>
    <message>
        <source>%1 groups begin long after the others or end long before them; outside that period they count as 0.</source>
        <translation>有 %1 个组比其他组晚很多开始或早很多结束；在其时间之外计为 0。</translation>
    </message>
    <message>
        <source>The dates in column &quot;%1&quot; were read day first, as is usual with dots between the numbers.</source>
        <translation>列“%1”中的日期已按日在前读取，这是数字之间用点分隔时的惯例。</translation>
    </message>
    <message>
        <source>is infinite or too large; expected a number below 3e38</source>
        <translation>是无穷大或过大；应为小于 3e38 的数</translation>
    </message>
    <message>
        <source>%1 is larger than 1 GiB; save the sheet as CSV.</source>
        <translation>%1 大于 1 GiB；请将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 is an Excel file of before 2007 (.xls) or protected by a password; save it as .xlsx without a password, or as CSV.</source>
        <translation>%1 是 2007 年以前的 Excel 文件（.xls）或受密码保护；请另存为不带密码的 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>%1 is a binary workbook (.xlsb); save it as .xlsx or CSV.</source>
        <translation>%1 是二进制工作簿（.xlsb）；请另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive without a workbook; unpack it and open the file within.</source>
        <translation>%1 是不含工作簿的 ZIP 压缩文件；请解压后打开其中的文件。</translation>
    </message>
    <message>
        <source>%1 has no sheet with a table: at least two rows and two columns were expected.</source>
        <translation>%1 没有含表格的工作表：至少应有两行两列。</translation>
    </message>
    <message>
        <source>%1 has no sheet &quot;%2&quot;; its sheets are %3.</source>
        <translation>%1 没有工作表“%2”；其工作表为：%3。</translation>
    </message>
    <message>
        <source>%1 is no Excel workbook; an .xlsx, .ods or CSV file was expected.</source>
        <translation>%1 不是 Excel 工作簿；应为 .xlsx、.ods 或 CSV 文件。</translation>
    </message>
    <message>
        <source>%1 is too large when unpacked; save the sheet as CSV.</source>
        <translation>%1 解压后过大；请将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 is protected by a password; save it without one.</source>
        <translation>%1 受密码保护；请另存为不带密码的文件。</translation>
    </message>
    <message>
        <source>%1 is damaged or no workbook: %2; open it in a spreadsheet program and save it again.</source>
        <translation>%1 已损坏或不是工作簿：%2；请用电子表格程序打开并重新保存。</translation>
    </message>
    <message>
        <source>%1 is not readable XML; open the workbook in a spreadsheet program and save it again.</source>
        <translation>%1 不是可读取的 XML；请用电子表格程序打开该工作簿并重新保存。</translation>
    </message>
    <message>
        <source>%1 is UTF-32 text, which is not read; save the file as UTF-8.</source>
        <translation>%1 是 UTF-32 文本，无法读取；请将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is not a text file (it holds zero bytes, the first in line %2); a CSV file was expected.</source>
        <translation>%1 不是文本文件（含有零字节，首个在第 %2 行）；应为 CSV 文件。</translation>
    </message>
    <message>
        <source>%1 has %2 rows; the header cannot be in row %3.</source>
        <translation>%1 有 %2 行；表头不可能在第 %3 行。</translation>
    </message>
    <message>
        <source>%1, row %2: there is 1 field, but the header names %3 columns.</source>
        <translation>%1，第 %2 行：有 1 个字段，但表头有 %3 列。</translation>
    </message>
    <message>
        <source>%1, row %2: there are %3 fields, but the header names 1 column.</source>
        <translation>%1，第 %2 行：有 %3 个字段，但表头只有 1 列。</translation>
    </message>
    <message>
        <source>%1, row %2: there is 1 field, but most rows have %3 columns.</source>
        <translation>%1，第 %2 行：有 1 个字段，但大多数行有 %3 列。</translation>
    </message>
    <message>
        <source>%1, row %2: there are %3 fields, but most rows have %4 columns.</source>
        <translation>%1，第 %2 行：有 %3 个字段，但大多数行有 %4 列。</translation>
    </message>
    <message>
        <source>%1: there are %2, but the header names %3 columns.</source>
        <translation>%1：%2，但表头有 %3 列。</translation>
    </message>
    <message>
        <source>%1: there are %2, but most rows have %3 columns.</source>
        <translation>%1：%2，但大多数行有 %3 列。</translation>
    </message>
    <message>
        <source>forecast &quot;%1&quot;</source>
        <translation>预测“%1”</translation>
    </message>
    <message>
        <source>%1 has no column of numbers to forecast: constants, coordinates and identifiers are forecast only if they are chosen (%2).</source>
        <translation>%1 没有可预测的数值列：常量、坐标和标识符只有在明确选定时才会被预测（%2）。</translation>
    </message>
    <message>
        <source>steps that lack a group&apos;s row are unknown</source>
        <translation>缺少某个分组行的时间步视为未知</translation>
    </message>
    <message>
        <source>Row with the column names, counted from 1 as in a spreadsheet; 4-5 for two rows; none if there is no header</source>
        <translation>列名所在的行，按电子表格的行号从 1 计数；4-5 表示两行；none 表示没有表头</translation>
    </message>
    <message>
        <source>Character encoding of the file</source>
        <translation>文件的字符编码</translation>
    </message>
    <message>
        <source>%1 number of column &quot;%2&quot; is infinite and counts as missing: &quot;%3&quot; in row %4.</source>
        <translation>列“%2”中有 %1 个数值为无穷大，按缺失处理：第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>%1 numbers of column &quot;%2&quot; are infinite and count as missing; the first is &quot;%3&quot; in row %4.</source>
        <translation>列“%2”中有 %1 个数值为无穷大，按缺失处理；第一个是第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>average the values of each week</source>
        <translation>按周取平均值</translation>
    </message>
    <message>
        <source>average the values of each month</source>
        <translation>按月取平均值</translation>
    </message>
    <message>
        <source>leave out rows with &quot;%1&quot;</source>
        <translation>略去含“%1”的行</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps lack a value of some group.</source>
        <translation>%1：%3 个时间步中有 %2 个缺少某个分组的值。</translation>
    </message>
    <message>
        <source>count groups without a value as 0</source>
        <translation>没有值的分组按 0 计</translation>
    </message>
    <message>
        <source>leave these steps unknown</source>
        <translation>将这些时间步视为未知</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; looks like the total of the others, which would then be counted twice.</source>
        <translation>分组“%1”看起来是其他分组的合计，这样其他分组就会被重复计算。</translation>
    </message>
    <message>
        <source>The times in column &quot;%1&quot; are of different zones; they were taken as written.</source>
        <translation>列“%1”中的时间属于不同时区；已按原文读取。</translation>
    </message>
    <message>
        <source>%1 step lacks a value of a group, at %2 (most often &quot;%3&quot;; %4 of the total); its value is unknown.</source>
        <translation>有 %1 个时间步（%2）缺少某个分组的值（最常缺少“%3”；占总量的 %4），其值未知。</translation>
    </message>
    <message>
        <source>%1 steps lack a value of a group, the first at %2 (most often &quot;%3&quot;; %4 of the total at most); their values are unknown.</source>
        <translation>有 %1 个时间步缺少某个分组的值，第一个为 %2（最常缺少“%3”；最多占总量的 %4），其值未知。</translation>
    </message>
    <message>
        <source>%1 step lacks a value of a group, at %2 (most often &quot;%3&quot;; %4 of the total), which counts as 0.</source>
        <translation>有 %1 个时间步（%2）缺少某个分组的值（最常缺少“%3”；占总量的 %4），该分组按 0 计。</translation>
    </message>
    <message>
        <source>%1 steps lack a value of a group, the first at %2 (most often &quot;%3&quot;; %4 of the total at most), which counts as 0.</source>
        <translation>有 %1 个时间步缺少某个分组的值，第一个为 %2（最常缺少“%3”；最多占总量的 %4），该分组按 0 计。</translation>
    </message>
    <message>
        <source>--group names two groups, &quot;%1&quot; and &quot;%2&quot;; expected one of them.</source>
        <translation>--group 指定了两个分组“%1”和“%2”；只应指定其中一个。</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other: there are groups or there are none.</source>
        <translation>%1 与 %2 相互矛盾：要么有分组，要么没有。</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other: one mark cannot be both.</source>
        <translation>%1 与 %2 相互矛盾：同一个符号不能兼作两用。</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other: the dates are in one of them.</source>
        <translation>%1 与 %2 相互矛盾：日期只在其中一列。</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other: what is known ahead is a covariate.</source>
        <translation>%1 与 %2 相互矛盾：预先已知的列是协变量。</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other: a date has one order.</source>
        <translation>%1 与 %2 相互矛盾：日期只有一种顺序。</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other: a column is used for one thing.</source>
        <translation>%1 与 %2 相互矛盾：一列只能有一种用途。</translation>
    </message>
    <message>
        <source>year, month and day are in columns of their own</source>
        <translation>年、月、日各占一列</translation>
    </message>
    <message>
        <source>the times in column &quot;%1&quot; are written as %2</source>
        <translation>列“%1”中的时间写作 %2</translation>
    </message>
    <message>
        <source>the times in column &quot;%1&quot; can be read in one way only</source>
        <translation>列“%1”中的时间只有一种读法</translation>
    </message>
    <message>
        <source>no number has a decimal mark</source>
        <translation>没有数字带小数点</translation>
    </message>
    <message>
        <source>no number has a thousands separator</source>
        <translation>没有数字带千位分隔符</translation>
    </message>
    <message>
        <source>no cell is &quot;%1&quot;</source>
        <translation>没有单元格为“%1”</translation>
    </message>
    <message>
        <source>the rows are counted, whatever they hold</source>
        <translation>只统计行数，与内容无关</translation>
    </message>
    <message>
        <source>no groups are added up</source>
        <translation>没有要相加的分组</translation>
    </message>
    <message>
        <source>where rows are added up or counted, no row means 0</source>
        <translation>对行求和或计数时，没有行即为 0</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the column of holidays, which are always known ahead</source>
        <translation>“%1”是节假日列，节假日总是预先已知的</translation>
    </message>
    <message>
        <source>--%1 has no effect: %2.</source>
        <translation>--%1 不起作用：%2。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2&quot; contains no numbers and cannot be a covariate.</source>
        <translation>%1：列“%2”不含数字，不能作为协变量。</translation>
    </message>
    <message>
        <source>--value and --%1 contradict each other: the names of several columns of values are groups, hours or dates.</source>
        <translation>--value 与 --%1 相互矛盾：多个数值列的列名就是分组、小时或日期。</translation>
    </message>
    <message>
        <source>%1 columns were renamed because their names occur more than once: %2.</source>
        <translation>%1 列因列名重复而改名：%2。</translation>
    </message>
    <message>
        <source>The long names of %1 columns were cut: %2.</source>
        <translation>%1 列的过长列名已截短：%2。</translation>
    </message>
    <message>
        <source>The name of column %1 has %2 bytes; it was cut to &quot;%3&quot;.</source>
        <translation>第 %1 列的列名有 %2 字节；已截短为“%3”。</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; is the sum of other groups in %2 of %3 steps; it is left out.</source>
        <translation>在 %3 个时间步中的 %2 个，分组“%1”等于其他分组之和；已将其排除。</translation>
    </message>
    <message>
        <source>Column &quot;%2&quot; differs between the rows of %1 step, as in row %3; their mean was used.</source>
        <translation>列“%2”在 %1 个时间步的各行之间不一致，例如第 %3 行；采用了平均值。</translation>
    </message>
    <message>
        <source>Column &quot;%2&quot; differs between the rows of %1 steps, first in row %3; their means were used.</source>
        <translation>列“%2”在 %1 个时间步的各行之间不一致，首先出现在第 %3 行；采用了平均值。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; looks like a rate, whose sum over the groups means little: take one group alone, or average all rows of a step (--group none --combine mean).</source>
        <translation>列“%1”看起来是比率，跨分组求和没有意义：请只取一个分组，或对每个时间步的所有行取平均（--group none --combine mean）。</translation>
    </message>
    <message>
        <source>the file is not a workbook</source>
        <translation>该文件不是工作簿</translation>
    </message>
    <message>
        <source>the file is a workbook</source>
        <translation>该文件是工作簿</translation>
    </message>
    <message>
        <source>a total beside its groups left out</source>
        <translation>排除与各分组并列的合计</translation>
    </message>
    <message>
        <source>a total beside its groups added up with them</source>
        <translation>与各分组并列的合计一并相加</translation>
    </message>
    <message>
        <source>What becomes of a group that is the sum of the others</source>
        <translation>如何处理等于其他分组之和的分组</translation>
    </message>
    <message>
        <source>%1: column &quot;%2&quot; mixes two orders of dates: %3 can only be read %4, %5 only %6.</source>
        <translation>%1：列“%2”混用了两种日期顺序：%3 只能按“%4”读取，%5 只能按“%6”读取。</translation>
    </message>
    <message>
        <source>%1: the values of column &quot;%2&quot; at %3 add up to more than can be computed with; are they numbers to forecast?</source>
        <translation>%1：列“%2”在 %3 的值相加后超出可计算的范围；它们是要预测的数值吗？</translation>
    </message>
    <message>
        <source>%1: the group &quot;%2&quot; does not occur; expected one of %3.</source>
        <translation>%1：没有分组“%2”；应为 %3 之一。</translation>
    </message>
    <message>
        <source>%1 has no time column: dates such as 2015-06-27 22:00 were expected in one of its columns (%2). Are the column names in another row?</source>
        <translation>%1 没有时间列：其中一列（%2）应含有 2015-06-27 22:00 这样的日期。列名是否在另一行？</translation>
    </message>
    <message>
        <source>There would be %1 row left; expected at least 2.</source>
        <translation>只会剩下 %1 行；至少应有 2 行。</translation>
    </message>
    <message>
        <source>The name %1 stands for two features; the covariate is called %2.</source>
        <translation>名称“%1”对应两个特征；其中的协变量改称“%2”。</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; has the name of another group, or of a feature outside of it; expected a name of its own.</source>
        <translation>组“%1”与另一个组或组外的某个特征同名；请换一个不重复的名称。</translation>
    </message>
    <message>
        <source>The %1 repeats are copies: stability cannot be judged. %2</source>
        <translation>这 %1 次重复完全相同：无法判断稳定性。%2</translation>
    </message>
    <message>
        <source>More repeats would be copies: stability cannot be judged. %1</source>
        <translation>再多的重复也会完全相同：无法判断稳定性。%1</translation>
    </message>
    <message>
        <source>What is drawn at random in each made no difference.</source>
        <translation>每次重复中随机抽取的内容没有造成任何差别。</translation>
    </message>
    <message>
        <source>Enough repeats: after %1 the order of all features by their mean is settled or a tie.</source>
        <translation>重复次数已足够：经过 %1 次重复，所有特征按均值的次序均已确定或并列。</translation>
    </message>
    <message>
        <source>Enough repeats: after %1 the order of all features by their mean is settled or a tie; a single repeat may still rank otherwise: %2.</source>
        <translation>重复次数已足够：经过 %1 次重复，所有特征按均值的次序均已确定或并列；单次重复的排名仍可能不同：%2。</translation>
    </message>
    <message>
        <source>Blocked folds are the same in every repeat: the spread over the repeats is that of the search alone, not of the split.</source>
        <translation>按时间分块的折在每次重复中都相同：各次重复之间的差异只来自参数搜索，而非划分。</translation>
    </message>
    <message>
        <source>Blocked folds are the same in every repeat: the spread over the repeats is that of the learner&apos;s random state and of the search alone, not of the split.</source>
        <translation>按时间分块的折在每次重复中都相同：各次重复之间的差异只来自学习器的随机状态和参数搜索，而非划分。</translation>
    </message>
    <message>
        <source>Folds of one row each are the same in every repeat: the spread over the repeats is that of the search alone, not of the split.</source>
        <translation>每折一行的划分在每次重复中都相同：各次重复之间的差异只来自参数搜索，而非划分。</translation>
    </message>
    <message>
        <source>Shuffled folds leak here: features hold earlier values of %1, so the rows beside a held-out one are learned from and hold its value. The scores are too good; choose blocked folds instead.</source>
        <translation>随机打乱的折在此会泄漏信息：特征含有“%1”的先前值，与留出行相邻的行会被用来学习，而其中含有该行的值。评分因此偏好；请改用按时间分块的折。</translation>
    </message>
    <message>
        <source>The forest has %1 trees; expected 1 to %2.</source>
        <translation>随机森林有 %1 棵树；应为 1 到 %2 棵。</translation>
    </message>
    <message>
        <source>There are %1 repeats; expected 1 to %2.</source>
        <translation>重复次数为 %1；应为 1 到 %2。</translation>
    </message>
    <message>
        <source>The search tries %1 candidates; expected 1 to %2.</source>
        <translation>搜索尝试 %1 个候选；应为 1 到 %2 个。</translation>
    </message>
    <message>
        <source>%1 is a pipe or a device; a project is a file.</source>
        <translation>%1 是管道或设备；项目应为文件。</translation>
    </message>
    <message>
        <source>%1 is a link or no file; %2 is not opened until it is moved away.</source>
        <translation>%1 是链接或不是普通文件；将其移走后才能打开 %2。</translation>
    </message>
    <message>
        <source>%1 tells to delete another file, which no journal of Surgescope does; %2 is not opened until it is moved away.</source>
        <translation>%1 会导致另一个文件被删除，Surgescope 的日志绝不会这样；将其移走后才能打开 %2。</translation>
    </message>
    <message>
        <source>There is not enough memory for this analysis.</source>
        <translation>内存不足，无法完成此分析。</translation>
    </message>
    <message>
        <source>the system lets the program start no more threads; close other programs, or use fewer processors.</source>
        <translation>系统不允许程序再启动线程；请关闭其他程序，或使用更少的处理器。</translation>
    </message>
    <message>
        <source>there is no room left on the disk.</source>
        <translation>磁盘空间已满。</translation>
    </message>
    <message>
        <source>the system refused to read or write a file.</source>
        <translation>系统拒绝读取或写入某个文件。</translation>
    </message>
    <message>
        <source>there is no room left on the disk for %1.</source>
        <translation>磁盘空间已满，无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 may not be read or written; check who may.</source>
        <translation>没有读取或写入 %1 的权限；请检查其权限设置。</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>无法读取或写入 %1。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；没有写入任何内容。</translation>
    </message>
    <message>
        <source>something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>%1 cannot be read; check that it and its folder may be.</source>
        <translation>无法读取 %1；请检查该文件及其文件夹的读取权限。</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device; expected a file.</source>
        <translation>%1 是文件夹、管道或设备；应为文件。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a file like this has at most %3.</source>
        <translation>%1 有 %2 字节；这类文件最多 %3 字节。</translation>
    </message>
    <message>
        <source>This needs about %1 MB of memory, and less is free; close other programs, or choose smaller settings.</source>
        <translation>此操作约需 %1 MB 内存，而可用内存不足；请关闭其他程序，或选择较小的设置。</translation>
    </message>
    <message>
        <source>The folder for temporary files (TMPDIR) is &quot;%1&quot;, which is no folder; name one that exists.</source>
        <translation>临时文件夹（TMPDIR）为“%1”，但它不是文件夹；请指定一个存在的文件夹。</translation>
    </message>
    <message>
        <source>No folder can be made in %1.</source>
        <translation>无法在 %1 中创建文件夹。</translation>
    </message>
    <message>
        <source>%1 number in column &quot;%2&quot; has a flag, which was left out: &quot;%3&quot; in row %4.</source>
        <translation>列“%2”中有 %1 个数字带有标记，标记已略去：第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>%1 numbers in column &quot;%2&quot; have a flag, which was left out; the first is &quot;%3&quot; in row %4.</source>
        <translation>列“%2”中有 %1 个数字带有标记，标记已略去；第一个是第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>%1 has no line end in its first %2 bytes; a CSV file was expected.</source>
        <translation>%1 的前 %2 字节内没有换行符；应为 CSV 文件。</translation>
    </message>
    <message>
        <source>The columns &quot;%1&quot; to &quot;%2&quot; were read as the months of a year.</source>
        <translation>“%1”到“%2”各列已按一年中的各月读取。</translation>
    </message>
    <message>
        <source>The columns &quot;%1&quot; to &quot;%2&quot; were read as the days of a week.</source>
        <translation>“%1”到“%2”各列已按一周中的各天读取。</translation>
    </message>
    <message>
        <source>The header in row %1 has one name fewer than the rows have cells; the first column has no name, as R writes row names.</source>
        <translation>第 %1 行的表头比数据行少一个名称；第一列没有名称，这是 R 写行名的方式。</translation>
    </message>
    <message>
        <source>%1 text to the right of the table is left out: row %2, &quot;%3&quot;.</source>
        <translation>表格右侧的 %1 处文字已略去：第 %2 行，“%3”。</translation>
    </message>
    <message>
        <source>%1 texts to the right of the table are left out, the first in row %2: &quot;%3&quot;.</source>
        <translation>表格右侧的 %1 处文字已略去，第一处在第 %2 行：“%3”。</translation>
    </message>
    <message>
        <source>%1 comment among the data is left out: row %2, &quot;%3&quot;.</source>
        <translation>数据中的 %1 行注释已略去：第 %2 行，“%3”。</translation>
    </message>
    <message>
        <source>%1 comments among the data are left out, the first in row %2: &quot;%3&quot;.</source>
        <translation>数据中的 %1 行注释已略去，第一行是第 %2 行：“%3”。</translation>
    </message>
    <message>
        <source>The time zone database is not installed on this computer (package tzdata).</source>
        <translation>这台计算机上没有安装时区数据库（软件包 tzdata）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time zone; expected the name of one, such as Europe/Berlin or America/New_York.</source>
        <translation>“%1”不是时区；应为时区名称，例如 Europe/Berlin 或 America/New_York。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; has a value only every %2, while the rows are %3 apart; steps of %2 are used and %4 rows between them left out.</source>
        <translation>列“%1”每隔 %2 才有一个值，而各行间隔为 %3；已采用 %2 的步长，略去其间的 %4 行。</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive with neither a workbook nor a CSV file; unpack it and open the file within.</source>
        <translation>%1 是 ZIP 压缩包，其中既没有工作簿也没有 CSV 文件；请解压后打开其中的文件。</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive with %2 text files, the first is &quot;%3&quot;; unpack it and open one of them.</source>
        <translation>%1 是含有 %2 个文本文件的 ZIP 压缩包，第一个是“%3”；请解压后打开其中一个。</translation>
    </message>
    <message>
        <source>%1 empty cell in column &quot;%2&quot; was filled with the text above it (row %3).</source>
        <translation>列“%2”中有 %1 个空单元格已用上方的内容填充（第 %3 行）。</translation>
    </message>
    <message>
        <source>%1 empty cells in column &quot;%2&quot; were filled with the text above them, the first in row %3.</source>
        <translation>列“%2”中有 %1 个空单元格已用上方的内容填充，第一个在第 %3 行。</translation>
    </message>
    <message>
        <source>The file was unpacked.</source>
        <translation>文件已解压。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the archive was read.</source>
        <translation>已读取压缩包中的“%1”。</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Column whose empty cells have the text above them, such as dates written once a day; none for no such column</source>
        <translation>空单元格沿用上方内容的列，例如每天只写一次的日期；none 表示没有这样的列</translation>
    </message>
    <message>
        <source>Time zone of the times, such as Europe/Berlin: the series is then in UTC, so that no hour occurs twice</source>
        <translation>时间所用的时区，例如 Europe/Berlin：序列随后采用 UTC，因此不会有重复的小时</translation>
    </message>
    <message>
        <source>time zone %1, without effect</source>
        <translation>时区 %1（无影响）</translation>
    </message>
    <message>
        <source>converted from %1 to UTC</source>
        <translation>从 %1 换算为 UTC</translation>
    </message>
    <message>
        <source>wall-clock times as written</source>
        <translation>按文件中所写的当地时间</translation>
    </message>
    <message>
        <source>%1 day in column &quot;%2&quot; has an hour more or fewer because the clocks were set: %3. Its numbers were read as the clock&apos;s hours.</source>
        <translation>列“%2”中有 %1 天因调整时钟而多或少一小时：%3。其编号已按时钟的小时读取。</translation>
    </message>
    <message>
        <source>%1 days in column &quot;%2&quot; have an hour more or fewer because the clocks were set, the first is %3. Their numbers were read as the clock&apos;s hours.</source>
        <translation>列“%2”中有 %1 天因调整时钟而多或少一小时，第一天是 %3。其编号已按时钟的小时读取。</translation>
    </message>
    <message>
        <source>%1 date in column &quot;%2&quot; seems to have day and month swapped, as spreadsheets do when they open a file: &quot;%3&quot; in row %4. Correct it in the file.</source>
        <translation>列“%2”中有 %1 个日期的日和月似乎被对调了（电子表格打开文件时会这样）：第 %4 行的“%3”。请在文件中改正。</translation>
    </message>
    <message>
        <source>%1 dates in column &quot;%2&quot; seem to have day and month swapped, as spreadsheets do when they open a file; the first is &quot;%3&quot; in row %4. Correct them in the file.</source>
        <translation>列“%2”中有 %1 个日期的日和月似乎被对调了（电子表格打开文件时会这样）；第一个是第 %4 行的“%3”。请在文件中改正。</translation>
    </message>
    <message>
        <source>The two-digit year of &quot;%1&quot; in row %2 was read as %3, which lies in the future. Write years with four digits if that is wrong.</source>
        <translation>第 %2 行“%1”的两位数年份被读作 %3，在将来。如果不对，请用四位数写年份。</translation>
    </message>
    <message>
        <source>The rows are not in the order of their times: row %2, %3, follows a later one.</source>
        <translation>各行未按时间排序：第 %2 行（%3）排在更晚的一行之后。</translation>
    </message>
    <message>
        <source>The rows are not in the order of their times: %1 rows follow a later one, the first is row %2, %3.</source>
        <translation>各行未按时间排序：有 %1 行排在更晚的一行之后，第一行是第 %2 行（%3）。</translation>
    </message>
    <message>
        <source>The times were converted from %1 to UTC; hour of day, weekday and holidays follow the local time.</source>
        <translation>时间已从 %1 换算为 UTC；钟点、星期和节假日仍按当地时间。</translation>
    </message>
    <message>
        <source>%1 row has a time that the clocks of %2 skipped (row %3); it was read as the time that followed.</source>
        <translation>有 %1 行的时间在 %2 调整时钟时被跳过（第 %3 行）；已读作其后的时间。</translation>
    </message>
    <message>
        <source>%1 rows have times that the clocks of %2 skipped, the first in row %3; they were read as the times that followed.</source>
        <translation>有 %1 行的时间在 %2 调整时钟时被跳过，第一行是第 %3 行；已读作其后的时间。</translation>
    </message>
    <message>
        <source>%1 row lies in an hour that the clocks of %2 showed twice, and nothing tells which one it means (row %3); it was assigned to the first.</source>
        <translation>有 %1 行落在 %2 的时钟重复的一小时内，无法判断指哪一次（第 %3 行）；已归入第一次。</translation>
    </message>
    <message>
        <source>%1 rows lie in hours that the clocks of %2 showed twice, and nothing tells which one they mean (the first is row %3); they were assigned to the first.</source>
        <translation>有 %1 行落在 %2 的时钟重复的小时内，无法判断指哪一次（第一行是第 %3 行）；已归入第一次。</translation>
    </message>
    <message>
        <source>The time zone %1 has no effect: steps of a day or more are the same in any zone.</source>
        <translation>时区 %1 没有影响：一天及更长的步长在任何时区都相同。</translation>
    </message>
    <message>
        <source>The network module %1 could not be loaded; check that LibTorch is installed as it was when it was built.</source>
        <translation>无法加载网络模块 %1；请检查所安装的 LibTorch 是否与构建时一致。</translation>
    </message>
    <message>
        <source>There is no network module %1; install Surgescope again.</source>
        <translation>找不到网络模块 %1；请重新安装 Surgescope。</translation>
    </message>
    <message>
        <source>LibTorch could not carry out a step of the network; if it happens again, choose the CPU as device.</source>
        <translation>LibTorch 无法完成网络的某一步计算；如再次出现，请选择 CPU 作为设备。</translation>
    </message>
    <message>
        <source>%1 repeats of %2 folds with %3 candidates each are too many; expected fewer candidates.</source>
        <translation>%1 次重复、每次 %2 折、每折 %3 个候选，数量过多；请减少候选数。</translation>
    </message>
    <message>
        <source>Time of the first row of a table without times, such as &quot;2015-06-27 22:00&quot;; the others follow step by step</source>
        <translation>没有时间的表格中第一行的时间，例如“2015-06-27 22:00”；其余各行按步长依次后推</translation>
    </message>
    <message>
        <source>a time such as 2015-06-27 22:00</source>
        <translation>形如 2015-06-27 22:00 的时间</translation>
    </message>
    <message>
        <source>Times were assigned to the rows: the first is %1, and each row after it is %2 later.</source>
        <translation>已为各行编排时间：第一行为 %1，其后每行比上一行晚 %2。</translation>
    </message>
    <message>
        <source>number the rows as hours from 2000-01-01; start and step can be changed afterwards</source>
        <translation>从 2000-01-01 起逐行按小时编排时间；之后可更改起点和步长</translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other: times are read from the file or counted.</source>
        <translation>%1 与 %2 互相矛盾：时间要么从文件读取，要么逐行编排。</translation>
    </message>
    <message>
        <source>first row at %1</source>
        <translation>第一行为 %1</translation>
    </message>
    <message>
        <source>No step has rows of more than %1 of the %2 groups. Adding up groups that take turns is right only if one goes on where another ends; else choose one of them.</source>
        <translation>没有任何一步同时含有 %2 个组中 %1 个以上的组的行。只有当各组前后相接时，把轮流出现的组相加才正确；否则请只选其中一个组。</translation>
    </message>
    <message>
        <source>%1: with --start %2 and steps of %3 the rows run past the year 9999; expected an earlier start or shorter steps.</source>
        <translation>%1：以 --start %2 和 %3 的步长，各行会超过 9999 年；请用更早的起点或更短的步长。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; has &quot;%2&quot; (row %3) beside &quot;%4&quot; (row %5): the numbers seem to be written in two ways. &quot;%2&quot; was read as %6.</source>
        <translation>列“%1”中既有“%2”（第 %3 行），又有“%4”（第 %5 行）：数字似乎有两种写法。“%2”读作 %6。</translation>
    </message>
    <message>
        <source>use the rows with &quot;%1&quot;</source>
        <translation>使用“%1”的行</translation>
    </message>
    <message>
        <source>add them up all the same</source>
        <translation>仍然相加</translation>
    </message>
    <message>
        <source>The groups of &quot;%1&quot; (%2) seem to be different quantities, whose sum means little: take one of them alone.</source>
        <translation>“%1”的各组（%2）似乎是不同的量，相加没有多大意义：请只取其中一组。</translation>
    </message>
    <message>
        <source>AM and PM in column &quot;%1&quot; belong to the times in column &quot;%2&quot;.</source>
        <translation>列“%1”中的 AM 和 PM 属于列“%2”中的时间。</translation>
    </message>
    <message>
        <source>Add up the values of the rows in each step of this length</source>
        <translation>将每个此长度的时间步内各行的数值相加</translation>
    </message>
    <message>
        <source>add up the values of each hour</source>
        <translation>将每小时的数值相加</translation>
    </message>
    <message>
        <source>add up the values of each day</source>
        <translation>将每天的数值相加</translation>
    </message>
    <message>
        <source>is not a month, week or day of that year</source>
        <translation>不是该年的月、周或日</translation>
    </message>
    <message>
        <source>is not a year</source>
        <translation>不是年份</translation>
    </message>
    <message>
        <source>%1 row of a sum is left out: %2.</source>
        <translation>略去了 %1 个合计行：%2。</translation>
    </message>
    <message>
        <source>%1 rows of sums are left out; the first is %2.</source>
        <translation>略去了 %1 个合计行；第一个是%2。</translation>
    </message>
    <message>
        <source>%1: several time columns must contain year, month and day, or year and month, quarter, half-year, week or day of the year, in this order, with or without hour and minute; %2 do not.</source>
        <translation>%1：多个时间列须依次为年、月、日，或年加月、季度、半年、周或年内第几天，可带小时和分钟；%2 不是这样。</translation>
    </message>
    <message>
        <source>%1 month in column &quot;%2&quot; had lost its last zero, as in spreadsheets: &quot;%3&quot; in row %4.</source>
        <translation>列“%2”中有 %1 个月份丢失了末尾的零（电子表格中常见）：第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>%1 months in column &quot;%2&quot; had lost their last zero, as in spreadsheets; the first is &quot;%3&quot; in row %4.</source>
        <translation>列“%2”中有 %1 个月份丢失了末尾的零（电子表格中常见）；第一个是第 %4 行的“%3”。</translation>
    </message>
    <message>
        <source>The values never fall. If they are readings of a meter, the demand is the difference of two of them.</source>
        <translation>数值从不下降。如果是仪表读数，需求应是相邻两次读数之差。</translation>
    </message>
    <message>
        <source>%1 has no time column: dates such as 2015-06-27 22:00 were expected in one of its columns (%2).</source>
        <translation>%1 没有时间列：应有一列含有 2015-06-27 22:00 这样的日期（%2）。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2&quot; seems to be a part of the time, but &quot;%3&quot; and the others cannot be read as one.</source>
        <translation>%1：列“%2”似乎是时间的一部分，但“%3”等内容无法读作时间。</translation>
    </message>
    <message>
        <source>%1 time of 00:00 stands behind the other times of its date (row %2) and was read as the end of that day. Sort the rows by time if it is the beginning.</source>
        <translation>有 %1 个 00:00 排在同一日期的其他时间之后（第 %2 行），按当天结束读取。如果它是当天的开始，请按时间对行排序。</translation>
    </message>
    <message>
        <source>%1 times of 00:00 stand behind the other times of their dates (the first in row %2) and were read as the ends of these days. Sort the rows by time if they are the beginnings.</source>
        <translation>有 %1 个 00:00 排在同一日期的其他时间之后（第一个在第 %2 行），按当天结束读取。如果它们是当天的开始，请按时间对行排序。</translation>
    </message>
    <message>
        <source>%1: column &quot;%2&quot; has several versions of the value (%3), which are not one series.</source>
        <translation>%1：列“%2”包含该值的几个版本（%3），它们不是同一个序列。</translation>
    </message>
    <message>
        <source>Values of different units (%1 in column &quot;%2&quot;) are added up, which means little: take one group alone.</source>
        <translation>不同单位的值（列“%2”中的 %1）被加在一起，意义不大：请只取一个分组。</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as %1, which fits its bytes best. Choose another encoding if names look wrong.</source>
        <translation>文件不是 UTF-8；按最符合其字节的 %1 读取。如果名称显示不正常，请选择其他编码。</translation>
    </message>
    <message>
        <source>GB 18030 (Chinese)</source>
        <translation>GB 18030（中文）</translation>
    </message>
    <message>
        <source>Shift-JIS (Japanese)</source>
        <translation>Shift-JIS（日文）</translation>
    </message>
    <message>
        <source>EUC-KR (Korean)</source>
        <translation>EUC-KR（韩文）</translation>
    </message>
    <message>
        <source>Windows-1250 (Central European)</source>
        <translation>Windows-1250（中欧）</translation>
    </message>
    <message>
        <source>Windows-1251 (Cyrillic)</source>
        <translation>Windows-1251（西里尔文）</translation>
    </message>
    <message>
        <source>Windows-1253 (Greek)</source>
        <translation>Windows-1253（希腊文）</translation>
    </message>
    <message>
        <source>Windows-1254 (Turkish)</source>
        <translation>Windows-1254（土耳其文）</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds times, too; those in column &quot;%2&quot; are used.</source>
        <translation>列“%1”也包含时间；使用的是列“%2”中的时间。</translation>
    </message>
    <message>
        <source>The years are %1 to %2. Years of the Buddhist, Persian or Islamic calendar are not converted: weekdays, months and holidays would be wrong.</source>
        <translation>年份为 %1 至 %2。佛历、波斯历或伊斯兰历的年份不会换算：星期、月份和节假日将会出错。</translation>
    </message>
    <message>
        <source>The values of %1 are too small for the arithmetic of computers (their squares are 0). Multiply %1 by a large power of ten and explain that.</source>
        <translation>%1 的值太小，超出了计算机的运算范围（其平方为 0）。请将 %1 乘以一个较大的 10 的幂再做解释。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows fall into the step of another row, first in row %4, where the times are closer together than the steps of %5.</source>
        <translation>%1：%3 行中有 %2 行与另一行落在同一个时间步中，第一处在第 %4 行；那里的时间间隔比步长 %5 更密。</translation>
    </message>
    <message>
        <source>average the rows of a step</source>
        <translation>对同一步的行取平均</translation>
    </message>
    <message>
        <source>add up the rows of a step</source>
        <translation>对同一步的行求和</translation>
    </message>
    <message>
        <source>use all rows all the same</source>
        <translation>仍然使用所有行</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Loading LibTorch</source>
        <translation>正在加载 LibTorch</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; expected numbers or none.</source>
        <translation>“%1”不是数字；应为数字或 none。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no values; expected something like max_depth = 4, none.</source>
        <translation>“%1”没有给出取值；应类似 max_depth = 4, none。</translation>
    </message>
    <message>
        <source>%1 is too large when unpacked; unpack it and open the file within.</source>
        <translation>%1 解压后过大；请先解压，再打开其中的文件。</translation>
    </message>
    <message>
        <source>%1 is a damaged gzip file: it cannot be unpacked to its end.</source>
        <translation>%1 是损坏的 gzip 文件：无法完整解压。</translation>
    </message>
    <message>
        <source>The kernel &quot;%1&quot; does not run on this processor; expected one of %2.</source>
        <translation>内核“%1”无法在此处理器上运行；应为以下之一：%2。</translation>
    </message>
    <message>
        <source>The text is not a stored message.</source>
        <translation>该文本不是已保存的消息。</translation>
    </message>
    <message>
        <source>%1 nests lists more than %2 deep; expected settings like {&quot;epochs&quot;: 25}.</source>
        <translation>%1 的列表嵌套超过 %2 层；应为类似 {&quot;epochs&quot;: 25} 的设置。</translation>
    </message>
    <message>
        <source>%1 holds far too many values; expected settings like {&quot;epochs&quot;: 25}.</source>
        <translation>%1 包含的值过多；应为类似 {&quot;epochs&quot;: 25} 的设置。</translation>
    </message>
    <message>
        <source>%1 holds a number that is too large to be read; expected settings like {&quot;epochs&quot;: 25}.</source>
        <translation>%1 含有大到无法读取的数字；应为类似 {&quot;epochs&quot;: 25} 的设置。</translation>
    </message>
    <message>
        <source>%1, line %2: this is not JSON; expected settings like {&quot;epochs&quot;: 25}.</source>
        <translation>%1，第 %2 行：这不是 JSON；应为类似 {&quot;epochs&quot;: 25} 的设置。</translation>
    </message>
    <message>
        <source>%1 is JSON but holds no settings; expected settings like {&quot;epochs&quot;: 25}.</source>
        <translation>%1 是 JSON，但不含设置；应为类似 {&quot;epochs&quot;: 25} 的设置。</translation>
    </message>
    <message>
        <source>it has no part &quot;%1&quot;</source>
        <translation>缺少部分“%1”</translation>
    </message>
    <message>
        <source>a part is compressed in an unknown way</source>
        <translation>某个部分的压缩方式未知</translation>
    </message>
    <message>
        <source>a part does not have the size that is stated</source>
        <translation>某个部分的大小与声明不符</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size, as no ordinary workbook does; save the sheet as CSV.</source>
        <translation>%1 解压后超过其大小的 %2 倍，普通工作簿不会如此；请将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>a part cannot be unpacked</source>
        <translation>某个部分无法解压</translation>
    </message>
    <message>
        <source>a part does not have its checksum</source>
        <translation>某个部分的校验和不符</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>文件末尾缺失</translation>
    </message>
    <message>
        <source>its list of parts is broken</source>
        <translation>其目录已损坏</translation>
    </message>
    <message>
        <source>a part lies beyond its end</source>
        <translation>某个部分超出文件末尾</translation>
    </message>
    <message>
        <source>a part is not where it should be</source>
        <translation>某个部分不在应在的位置</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format of clocks; expected clock, hours, HHMM or periods of 15 minutes (of any length that divides a day).</source>
        <translation>“%1”不是时刻格式；应为 clock、hours、HHMM 或 periods of 15 minutes（时长可为能整除一天的任意分钟数）。</translation>
    </message>
    <message>
        <source>The demo&apos;s days must be from 2 to 20,000.</source>
        <translation>演示数据的天数应为 2 到 20,000。</translation>
    </message>
    <message>
        <source>The demo&apos;s noise must be from 0 to 1.</source>
        <translation>演示数据的噪声应为 0 到 1。</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>The decimal mark is %1 and the thousands separator %2; expected . or , as decimal mark and another one of . , &apos; blank or none as separator.</source>
        <translation>小数点符号为%1，千位分隔符为%2；小数点符号应为 . 或 ,，千位分隔符应为 . , &apos; 空格中的另一个，或不使用。</translation>
    </message>
    <message>
        <source>%1 has more than 10,000 sheets; save the sheet as CSV.</source>
        <translation>%1 的工作表超过 10,000 个；请将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot; has a cell beyond column 16,384; save the sheet as CSV, or keep only the table in it.</source>
        <translation>%1 的工作表“%2”有单元格超出第 16,384 列；请将工作表另存为 CSV，或只保留其中的表格。</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot; has a cell beyond row 1,048,576 or column 16,384; save the sheet as CSV, or keep only the table in it.</source>
        <translation>%1 的工作表“%2”有单元格超出第 1,048,576 行或第 16,384 列；请将工作表另存为 CSV，或只保留其中的表格。</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot; has its cells out of order in row %3; save the sheet as CSV, or keep only the table in it.</source>
        <translation>%1 的工作表“%2”第 %3 行的单元格顺序混乱；请将工作表另存为 CSV，或只保留其中的表格。</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot; has more than 50 million cells or 1 GiB of text; save the sheet as CSV, or keep only the table in it.</source>
        <translation>%1 的工作表“%2”超过 5000 万个单元格或 1 GiB 文本；请将工作表另存为 CSV，或只保留其中的表格。</translation>
    </message>
    <message>
        <source>%1 field in row %2</source>
        <translation>第 %2 行 %1 个字段</translation>
    </message>
    <message>
        <source>%1 fields in row %2</source>
        <translation>第 %2 行 %1 个字段</translation>
    </message>
    <message>
        <source>so on in %1 rows</source>
        <translation>其他行（共 %1 行）</translation>
    </message>
    <message>
        <source>%1, row %2: there are %3 fields, but most rows have 1 column.</source>
        <translation>%1，第 %2 行：有 %3 个字段，但大多数行只有 1 列。</translation>
    </message>
    <message>
        <source>%1: there are %2, but the header names 1 column.</source>
        <translation>%1：%2，但表头只有 1 列。</translation>
    </message>
    <message>
        <source>%1: there are %2, but most rows have 1 column.</source>
        <translation>%1：%2，但大多数行只有 1 列。</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text; save it as UTF-8.</source>
        <translation>%1 是 UTF-16 文本；请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The target is &quot;%1&quot;; expected automatic, anchor, rawAnchor, drift, logarithm or raw.</source>
        <translation>目标为“%1”；应为 automatic、anchor、rawAnchor、drift、logarithm 或 raw。</translation>
    </message>
    <message>
        <source>%1, line %2: the bytes %3 are no text in UTF-8, UTF-16 or another known encoding; save the file as UTF-8 (in Excel: &quot;CSV UTF-8&quot;), or choose its encoding.</source>
        <translation>%1，第 %2 行：字节 %3 不是 UTF-8、UTF-16 或其他已知编码的文本；请将文件另存为 UTF-8（在 Excel 中为“CSV UTF-8”），或选择其编码。</translation>
    </message>
    <message>
        <source>%1, line %2: the bytes %3 are not %4; save the file as UTF-8 (in Excel: &quot;CSV UTF-8&quot;), or choose its encoding.</source>
        <translation>%1，第 %2 行：字节 %3 不是 %4；请将文件另存为 UTF-8（在 Excel 中为“CSV UTF-8”），或选择其编码。</translation>
    </message>
    <message>
        <source>%1, line %2: half a surrogate pair, %4, stands alone in UTF-16 text (byte %3 of the text); the file is damaged or not UTF-16: save it again as UTF-8, or choose its encoding.</source>
        <translation>%1，第 %2 行：UTF-16 文本中有单独出现的半个代理对 %4（文本的第 %3 个字节）；文件已损坏或不是 UTF-16：请重新另存为 UTF-8，或选择其编码。</translation>
    </message>
    <message>
        <source>%1, line %2: UTF-16 text ends with half a character (byte %3 of the text); the file is damaged or not UTF-16: save it again as UTF-8, or choose its encoding.</source>
        <translation>%1，第 %2 行：UTF-16 文本以半个字符结束（文本的第 %3 个字节）；文件已损坏或不是 UTF-16：请重新另存为 UTF-8，或选择其编码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format of times; expected %2.</source>
        <translation>“%1”不是时间格式；应为以下之一：%2。</translation>
    </message>
    <message>
        <source>The series has %1 step of %2; a forecast of such steps needs two years (%3 steps).</source>
        <translation>该序列有 %1 步，每步 %2；这种步长的预测需要两年的数据（%3 步）。</translation>
    </message>
    <message>
        <source>The series has %1 steps of %2; a forecast of such steps needs two years (%3 steps).</source>
        <translation>该序列有 %1 步，每步 %2；这种步长的预测需要两年的数据（%3 步）。</translation>
    </message>
    <message>
        <source>%1, row %2 refers to a text that the file does not hold; open it in a spreadsheet program and save it again.</source>
        <translation>%1，第 %2 行引用了文件中不存在的文本；请在电子表格程序中打开并重新保存。</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot;</source>
        <translation>%1 的工作表“%2”</translation>
    </message>
    <message>
        <source>The model ties with %1: the differences in RMSE and Winkler score are no more than chance.</source>
        <translation>模型与%1不相上下：RMSE 和 Winkler 评分的差异没有超出随机波动。</translation>
    </message>
    <message>
        <source>The preset is &quot;%1&quot;; expected recommended, drift, paper or article.</source>
        <translation>预设为“%1”；应为 recommended、drift、paper 或 article。</translation>
    </message>
    <message>
        <source>%1: the setting &quot;%2&quot; is unknown; expected one of %3.</source>
        <translation>%1：没有名为“%2”的设置；应为以下之一：%3。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation> true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>a list of layer sizes like [64, 32]</source>
        <translation>由各层大小组成的列表，如 [64, 32]</translation>
    </message>
    <message>
        <source>%1: the setting &quot;%2&quot; is %3; expected %4.</source>
        <translation>%1：设置“%2”的值为 %3；应为%4。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>一个整数</translation>
    </message>
    <message>
        <source>a whole number from 0 to %1</source>
        <translation> 0 到 %1 之间的整数</translation>
    </message>
    <message>
        <source>a name in quotes</source>
        <translation>加引号的名称</translation>
    </message>
    <message>
        <source>The device is &quot;%1&quot;; expected auto, cpu or cuda.</source>
        <translation>设备为“%1”；应为 auto、cpu 或 cuda。</translation>
    </message>
    <message>
        <source>The head is &quot;%1&quot;; expected studentT or mean.</source>
        <translation>输出头为“%1”；应为 studentT 或 mean。</translation>
    </message>
    <message>
        <source>%1 does not say where it comes from; expected a &quot;provenance&quot; as Surgescope writes it.</source>
        <translation>%1 未说明其来源；应有 Surgescope 写入的 &quot;provenance&quot;。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另外 %1 个</translation>
    </message>
    <message>
        <source>The sample has %1 rows; expected at least 2.</source>
        <translation>样本有 %1 行；至少应有 2 行。</translation>
    </message>
    <message>
        <source>There would be %1 rows left; expected at least 2.</source>
        <translation>只会剩下 %1 行；至少应有 2 行。</translation>
    </message>
    <message>
        <source>%1, fold %2 of %3</source>
        <translation>%1，第 %2 折（共 %3 折）</translation>
    </message>
    <message>
        <source>The parameter %1 of the search is %2; expected a whole number.</source>
        <translation>搜索的参数 %1 为 %2；应为整数。</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>%1 %2 before</source>
        <translation>%2前的%1</translation>
    </message>
    <message>
        <source>%1 (mean |SHAP| %2, rank %3 to %4)</source>
        <translation>%1（平均 |SHAP| %2，名次 %3 至 %4）</translation>
    </message>
    <message>
        <source>%1 (mean |SHAP| %2 ± %3, rank %4 to %5)</source>
        <translation>%1（平均 |SHAP| %2 ± %3，名次 %4 至 %5）</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is to be ignored and is the target; expected one or the other.</source>
        <translation>列“%1”既要忽略，又是目标；只能取其一。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is to be ignored and is one of the features; expected one or the other.</source>
        <translation>列“%1”既要忽略，又是特征之一；只能取其一。</translation>
    </message>
    <message>
        <source>The columns %1 of more than %2 different texts are left out.</source>
        <translation>列 %1 的不同文本超过 %2 种，已略去。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习噪声</translation>
    </message>
    <message>
        <source>Recent errors</source>
        <translation>近期误差</translation>
    </message>
    <message>
        <source>Learned and recent</source>
        <translation>学习 + 近期</translation>
    </message>
    <message>
        <source>The band is &quot;%1&quot;; expected one of %2.</source>
        <translation>预测带为“%1”；应为以下之一：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1%</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>mean |SHAP|</source>
        <translation>平均 |SHAP|</translation>
    </message>
    <message>
        <source>± over repeats</source>
        <translation>重复间 ±</translation>
    </message>
    <message>
        <source>rank in the repeats</source>
        <translation>各次重复中的名次</translation>
    </message>
    <message>
        <source>share of all</source>
        <translation>占全部的比例</translation>
    </message>
    <message>
        <source>The data was split anew %1 times.</source>
        <translation>数据重新划分了 %1 次。</translation>
    </message>
    <message>
        <source>The data was split the same way %1 times, with another random state of the learner and another search each time.</source>
        <translation>数据以相同方式划分了 %1 次，每次使用学习器的另一个随机状态和另一次参数搜索。</translation>
    </message>
    <message>
        <source>The data was split the same way %1 times, with another random state of the learner each time.</source>
        <translation>数据以相同方式划分了 %1 次，每次使用学习器的另一个随机状态。</translation>
    </message>
    <message>
        <source>The data was split the same way %1 times, with another search each time.</source>
        <translation>数据以相同方式划分了 %1 次，每次另作一次参数搜索。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 (nearly equal)</source>
        <translation>%1（几乎相等）</translation>
    </message>
    <message>
        <source>What drives it</source>
        <translation>影响因素</translation>
    </message>
    <message>
        <source>&quot;%1&quot; moves the prediction of %2 most. The bars show by how much each feature moves it on average, in the unit of %2; the model behind them explains %3 of the variance of rows it has not seen (RMSE %4).</source>
        <translation>“%1”对 %2 的预测影响最大。条形表示每个特征平均使预测变动多少，单位同 %2；所用的模型解释了未见过的行中 %3 的方差（RMSE %4）。</translation>
    </message>
    <message>
        <source>The features that matter most.</source>
        <translation>影响最大的特征。</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>group of features</source>
        <translation>特征组</translation>
    </message>
    <message>
        <source>How stable that is</source>
        <translation>结果的稳定程度</translation>
    </message>
    <message>
        <source>%1 For each two neighbours in the ranking: how often they changed places, how likely one more repeat is to rank them the other way round, and how much their order is in doubt.</source>
        <translation>%1下表列出排名中每两个相邻的特征：二者互换名次的次数、再作一次重复时名次颠倒的概率，以及二者次序的不确定程度。</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>相邻特征</translation>
    </message>
    <message>
        <source>changed places</source>
        <translation>互换次数</translation>
    </message>
    <message>
        <source>one more repeat swaps them</source>
        <translation>再一次重复时互换的概率</translation>
    </message>
    <message>
        <source>order in doubt</source>
        <translation>次序的不确定程度</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 % interval</source>
        <translation>%1% 预测区间</translation>
    </message>
    <message>
        <source>outside of it</source>
        <translation>区间之外</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Actual values, forecast and interval of %1 from %2 to %3</source>
        <translation>%1 自 %2 至 %3 的实际值、预测和预测区间</translation>
    </message>
    <message>
        <source>Mean absolute SHAP value per feature</source>
        <translation>各特征的平均绝对 SHAP 值</translation>
    </message>
    <message>
        <source>mean |SHAP|; the whisker is the range of the repeats</source>
        <translation>平均 |SHAP|；须线为各次重复的范围</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1%</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1%</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>%1 (n = %2) ▼</source>
        <translation>%1 (n = %2) ▼</translation>
    </message>
    <message>
        <source>%1 (n = %2) ▲</source>
        <translation>%1 (n = %2) ▲</translation>
    </message>
    <message>
        <source>No step of the test part could be scored.</source>
        <translation>测试部分没有可以评分的时间步。</translation>
    </message>
    <message>
        <source>The forecast was off by %2 %3 on average (RMSE %4), and %5 of %1 step lay inside its %6 % interval, which is %7 wide on average.</source>
        <translation>预测平均相差 %2 %3（RMSE %4）；%1 步中有 %5 落在 %6% 预测区间内，区间的平均宽度为 %7。</translation>
    </message>
    <message>
        <source>The forecast was off by %2 %3 on average (RMSE %4), and %5 of %1 steps lay inside its %6 % interval, which is %7 wide on average.</source>
        <translation>预测平均相差 %2 %3（RMSE %4）；%1 步中有 %5 落在 %6% 预测区间内，区间的平均宽度为 %7。</translation>
    </message>
    <message>
        <source>The highest step was %1 with %2; the forecast said %3, between %4 and %5, and was right about that.</source>
        <translation>最高的时间步是 %1，实际值为 %2；预测为 %3，区间为 %4 至 %5，实际值落在区间内。</translation>
    </message>
    <message>
        <source>The highest step was %1 with %2; the forecast said %3, between %4 and %5, which it was not.</source>
        <translation>最高的时间步是 %1，实际值为 %2；预测为 %3，区间为 %4 至 %5，实际值落在区间外。</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Winkler</source>
        <translation>Winkler</translation>
    </message>
    <message>
        <source>CRPS</source>
        <translation>CRPS</translation>
    </message>
    <message>
        <source>when</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>against the usual</source>
        <translation>与平常相比</translation>
    </message>
    <message>
        <source>highest value</source>
        <translation>最高值</translation>
    </message>
    <message>
        <source>forecast there</source>
        <translation>该处的预测</translation>
    </message>
    <message>
        <source>inside the interval</source>
        <translation>落在区间内</translation>
    </message>
    <message>
        <source>largest steps that nothing here explains</source>
        <translation>偏离最大的未解释时间步</translation>
    </message>
    <message>
        <source>largest days that nothing here explains</source>
        <translation>偏离最大的未解释日期</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>share</source>
        <translation>相对差值</translation>
    </message>
    <message>
        <source>How high, and how sure</source>
        <translation>预计有多高，有多大把握</translation>
    </message>
    <message>
        <source>The whole test part, step by step.</source>
        <translation>整个测试部分，逐步显示。</translation>
    </message>
    <message>
        <source>The year around the highest step.</source>
        <translation>最高的时间步前后的一年。</translation>
    </message>
    <message>
        <source>The week around the highest step.</source>
        <translation>最高的时间步前后的一周。</translation>
    </message>
    <message>
        <source>Holidays and events</source>
        <translation>节假日和事件</translation>
    </message>
    <message>
        <source>No holiday and no event lies in the test part.</source>
        <translation>测试部分中没有节假日，也没有事件。</translation>
    </message>
    <message>
        <source>The usual is the median of the same times one and two weeks before and after.</source>
        <translation>“平常”是指前后一周和两周同一时刻的中位数。</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>预测的效果</translation>
    </message>
    <message>
        <source>All models forecast the same steps. Less is better in every column but the coverage, which should be near %1 % (▼ and ▲: too low or too high by more than chance).</source>
        <translation>所有模型预测的是同样的时间步。除覆盖率外，各列都是越小越好；覆盖率应接近 %1%（▼ 和 ▲：过低或过高，超出随机波动）。</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>steps of the first model</source>
        <translation>第一个模型的时间步</translation>
    </message>
    <message>
        <source>What drives the values was asked of trees, grown on a part of the rows and explained on rows they had not seen. SHAP values share each prediction out among the features, so that together they give the prediction exactly (Lundberg et al. 2018, arXiv:1802.03888). They say what the model uses, not what causes the demand.</source>
        <translation>影响因素由树模型给出：树用一部分行训练，并在未见过的行上加以解释。SHAP 值将每个预测分摊到各个特征，合起来恰好等于该预测（Lundberg et al. 2018, arXiv:1802.03888）。它们说明模型用到了什么，而不是需求的成因。</translation>
    </message>
    <message>
        <source>The rows were parted anew in each repeat; what changes from one repeat to the next is luck of the split, and is shown as such (Kirk 2023).</source>
        <translation>每次重复都重新划分各行；各次重复之间的变化出自划分的偶然性，报告中也如实标明（Kirk 2023）。</translation>
    </message>
    <message>
        <source>Each repeat began from another random state; what changes from one repeat to the next is luck, and is shown as such (Kirk 2023).</source>
        <translation>每次重复都从另一个随机状态开始；各次重复之间的变化纯属偶然，报告中也如实标明（Kirk 2023）。</translation>
    </message>
    <message>
        <source>What drives the values was asked of trees, grown on a part of the rows and explained on rows they had not seen. SHAP values share each prediction out among the features, so that together they give the prediction exactly (Lundberg et al. 2018, arXiv:1802.03888). %1 They say what the model uses, not what causes the demand.</source>
        <translation>影响因素由树模型给出：树用一部分行训练，并在未见过的行上加以解释。SHAP 值将每个预测分摊到各个特征，合起来恰好等于该预测（Lundberg et al. 2018, arXiv:1802.03888）。%1SHAP 值说明模型用到了什么，而不是需求的成因。</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>A Bayesian LSTM network reads the last steps of the series and forecasts the next step. It is run many times with random parts of it switched off (Monte Carlo dropout): where its answers differ, the model itself is unsure. What the network could not foresee on days it was not trained on gives the rest of the band, the inherent noise. A split-conformal step then scales the band so that it would have covered the asked share of those days (Zhu and Laptev 2017, arXiv:1709.01907; Gal and Ghahramani 2016, arXiv:1512.05287; Lei et al. 2018, arXiv:1604.04173).</source>
        <translation>贝叶斯 LSTM 网络读取序列最近的若干步，预测下一步。网络会多次运行，每次随机关闭其中一部分（蒙特卡洛 dropout）：各次结果不一致之处，就是模型自身没有把握之处。在未参与训练的日子里网络未能预见的部分构成预测带的其余部分，即固有噪声。然后通过分割共形预测缩放预测带，使其恰好能覆盖这些日子中所要求的比例（Zhu and Laptev 2017, arXiv:1709.01907; Gal and Ghahramani 2016, arXiv:1512.05287; Lei et al. 2018, arXiv:1604.04173）。</translation>
    </message>
    <message>
        <source>The series is split by time: the model learns from the first part, its band from the second, and every figure here is of the last part, which neither has seen. Simpler forecasts are made of the same steps. Differences count only where a bootstrap of whole days tells them from chance. Coverage is the share of actual values inside the interval, with n the number of steps it rests on; the Winkler score joins the width of the band with a penalty for values outside of it, and less is better.</source>
        <translation>序列按时间划分：模型从第一部分学习，预测带由第二部分得出，此处的所有数字都来自二者均未见过的最后一部分。更简单的方法也对同样的时间步作了预测。只有按整天自助抽样能与随机波动区分开的差异才算数。覆盖率是落在区间内的实际值所占的比例，n 为所依据的步数；Winkler 评分是预测带的宽度加上对落在带外的值的惩罚，越小越好。</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>结果的来源</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>SHA-256 of the data</source>
        <translation>数据的 SHA-256</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>%1, kernel %2</source>
        <translation>%1，内核 %2</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>The same data, settings, seed and libraries give the same numbers, to the last digit.</source>
        <translation>相同的数据、设置、随机种子和程序库会得出完全相同的数字，直到最后一位。</translation>
    </message>
    <message>
        <source>%1: how high, and how sure</source>
        <translation>%1：预计有多高，有多大把握</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>%1: what drives it</source>
        <translation>%1：影响因素</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2年%1</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%3%2日 %1</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <translation>%4年%3%2日 %1</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4, %5</source>
        <translation>%4年%3%2日 %1 %5</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>The %1 is &quot;%2&quot;; expected a number from %3 to %4.</source>
        <translation>“%1”的输入为“%2”；应为 %3 到 %4 之间的数字。</translation>
    </message>
    <message>
        <source>The %1 are &quot;%2&quot;; expected whole numbers such as 64, 32.</source>
        <translation>“%1”的输入为“%2”；应为整数，例如 64, 32。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>Split by time</source>
        <translation>按时间划分</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>学习目标</translation>
    </message>
    <message>
        <source>What the network learns: the value itself, its logarithm, or how far the logarithm (or the value) moves away from the usual course of the last four weeks (seasonal anchor) or from last week&apos;s (seasonal drift). Automatic takes the seasonal anchor of the logarithm, or what suits values below 0 and counts that are often 0.</source>
        <translation>网络学习的内容：数值本身、其对数，或者对数（或数值）偏离最近四周通常走势（季节锚点）或上周走势（季节漂移）的程度。“自动”采用对数的季节锚点；若有负值或常为 0 的计数，则采用与之相适应的目标。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Seasonal anchor</source>
        <translation>季节锚点</translation>
    </message>
    <message>
        <source>Seasonal anchor of the value</source>
        <translation>数值的季节锚点</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Use the calendar</source>
        <translation>使用日历</translation>
    </message>
    <message>
        <source>Gives the network the hour of day and of week, weekends and holidays of the forecast step, which are known ahead.</source>
        <translation>向网络提供预测步所处的一天中的小时、一周中的小时、周末和节假日，这些信息事先已知。</translation>
    </message>
    <message>
        <source>Use yesterday and last week</source>
        <translation>使用昨天和上周</translation>
    </message>
    <message>
        <source>Gives the network the values a day and a week before the forecast step (with steps of a week or a month those of the step and the year before).</source>
        <translation>向网络提供预测步之前一天和一周的值（步长为一周或一个月时，为前一步和前一年的值）。</translation>
    </message>
    <message>
        <source>Use recent errors</source>
        <translation>使用近期误差</translation>
    </message>
    <message>
        <source>Tells the network how far the seasonal anchor was off in the last steps, day and week: errors come in clusters.</source>
        <translation>告诉网络季节锚在最近几步、一天和一周内偏差多少：误差往往成群出现。</translation>
    </message>
    <message>
        <source>Use covariates</source>
        <translation>使用协变量</translation>
    </message>
    <message>
        <source>Gives the network the covariates of the data, such as the weather, beside the series and the calendar.</source>
        <translation>除序列和日历之外，还向网络提供数据中的协变量，例如天气。</translation>
    </message>
    <message>
        <source>Lookback</source>
        <translation>回看窗口</translation>
    </message>
    <message>
        <source>T: how many steps back the encoder sees.</source>
        <translation>T：编码器能看到过去多少步。</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测步长</translation>
    </message>
    <message>
        <source>F: how many steps ahead are forecast at once.</source>
        <translation>F：一次向前预测多少步。</translation>
    </message>
    <message>
        <source>Encoder sizes</source>
        <translation>编码器层大小</translation>
    </message>
    <message>
        <source>Hidden sizes of the encoder&apos;s LSTM layers, first layer first, such as 64, 32.</source>
        <translation>编码器各 LSTM 层的隐藏单元数，从第一层开始，例如 64, 32。</translation>
    </message>
    <message>
        <source>Dense sizes</source>
        <translation>全连接层大小</translation>
    </message>
    <message>
        <source>Sizes of the prediction network&apos;s tanh layers between embedding and output, such as 128, 64, 16; empty for none.</source>
        <translation>预测网络中嵌入与输出之间各 tanh 层的大小，例如 128, 64, 16；留空表示没有这些层。</translation>
    </message>
    <message>
        <source>Network learns</source>
        <translation>网络学习内容</translation>
    </message>
    <message>
        <source>Whether the network learns the mean alone or, with a Student t, how uncertain each step is as well.</source>
        <translation>网络只学习均值，还是用学生 t 分布同时学习每一步有多不确定。</translation>
    </message>
    <message>
        <source>Mean and noise</source>
        <translation>均值和噪声</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>p: the probability that a unit is left out, in training and in every Monte Carlo pass.</source>
        <translation>p：训练时以及每次蒙特卡洛前向传播中，一个单元被舍弃的概率。</translation>
    </message>
    <message>
        <source>Passes drawn</source>
        <translation>抽取的采样次数</translation>
    </message>
    <message>
        <source>B: how many stochastic passes the mean and the model&apos;s uncertainty are taken from.</source>
        <translation>B：用于计算均值和模型不确定性的随机前向传播次数。</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>采样次数</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>置信水平</translation>
    </message>
    <message>
        <source>Share of the values that the prediction interval is to cover, like 0.95.</source>
        <translation>预测区间应当覆盖的数值所占的比例，例如 0.95。</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>预测带</translation>
    </message>
    <message>
        <source>What the band knows of its own width.</source>
        <translation>区间对自身宽度所依据的信息。</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Scales the band so that it covers the level on the validation part (split-conformal calibration).</source>
        <translation>按比例缩放区间，使其在验证段上达到设定的置信水平（分裂保形校准）。</translation>
    </message>
    <message>
        <source>Epochs in which the encoder first learns, with a decoder, to continue the series; 0 leaves this stage out.</source>
        <translation>编码器先与解码器一起学习续接序列的轮数；0 表示略过此阶段。</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Freeze the encoder</source>
        <translation>冻结编码器</translation>
    </message>
    <message>
        <source>Leaves the pre-trained encoder as it is while the prediction network is trained.</source>
        <translation>训练预测网络时，保持预训练的编码器不变。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>How many times training goes over all windows at most.</source>
        <translation>训练最多遍历所有窗口的次数。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>How many windows each training step averages over.</source>
        <translation>每个训练步对多少个窗口取平均。</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>个窗口</translation>
    </message>
    <message>
        <source>window</source>
        <translation>个窗口</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Length of Adam&apos;s first steps; it falls along a cosine to 2 % of this.</source>
        <translation>Adam 最初的步长；随后按余弦曲线降至该值的 2%。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>早停耐心</translation>
    </message>
    <message>
        <source>Training stops after this many epochs without a lower validation loss.</source>
        <translation>验证损失连续这么多轮没有降低时，训练停止。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>V: length of the part that stops training and measures the noise η₂ and the calibration; automatic is a tenth of what comes before the test part.</source>
        <translation>V：用于停止训练并测定噪声 η₂ 和校准的部分的长度；“自动”为测试部分之前数据的十分之一。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Length of the last part, which nothing is learnt from and every figure is measured on; automatic is the last sixth of the days.</source>
        <translation>最后一部分的长度，不从中学习任何内容，所有指标都在其上测定；“自动”为最后六分之一的天数。</translation>
    </message>
    <message>
        <source>Where the random numbers start: the same seed and settings give the same numbers.</source>
        <translation>随机数的起点：相同的种子和设置会得到相同的结果。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the network is computed: automatic takes a CUDA graphics card when there is one.</source>
        <translation>在哪里计算网络：“自动”会在有 CUDA 显卡时使用显卡。</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器 (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>显卡 (CUDA)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A named set of settings to start from: the recommended one, the paper&apos;s network, or what the article&apos;s code builds.</source>
        <translation>可作为起点的一组命名设置：推荐设置、论文中的网络，或文章代码所构建的网络。</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; expected its quotes to be closed.</source>
        <translation>%1 为“%2”；引号应当成对。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; expected a name between the separators.</source>
        <translation>%1 为“%2”；分隔符之间应有名称。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; expected NAME=A,B;OTHER=C.</source>
        <translation>%1 为“%2”；应形如 NAME=A,B;OTHER=C。</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>用引号括起的文字</translation>
    </message>
    <message>
        <source>A journal lies beside %1 and would be taken for a change of the new project; move the files beside it away, or choose another name.</source>
        <translation>%1 旁边有一个日志文件，会被当作新项目的改动；请把旁边的文件移走，或换一个名称。</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习器</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>Nested search</source>
        <translation>嵌套搜索</translation>
    </message>
    <message>
        <source>%1 is an option of the forest; expected it with --learner forest only.</source>
        <translation>%1 是森林的选项；只应与 --learner forest 一起使用。</translation>
    </message>
    <message>
        <source>%1 is an option of boosted trees; expected it with --learner boosted only.</source>
        <translation>%1 是提升树的选项；只应与 --learner boosted 一起使用。</translation>
    </message>
    <message>
        <source>%1 is an option of the search; expected it with --nested only.</source>
        <translation>%1 是搜索的选项；只应与 --nested 一起使用。</translation>
    </message>
    <message>
        <source>Missing features are filled by &quot;%1&quot;; expected %2 or %3.</source>
        <translation>缺失特征的填补方式为“%1”；应为 %2 或 %3。</translation>
    </message>
    <message>
        <source>Missing features</source>
        <translation>缺失特征</translation>
    </message>
    <message>
        <source>Missing features: none (such rows are left out, boosted trees take them) or the median of the rows that each model learns from</source>
        <translation>缺失特征的填补：none（舍去这样的行，提升树可直接使用）或 median（取各模型所学各行的中位数）</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>The learner is &quot;%1&quot;; expected %2 or %3.</source>
        <translation>学习器为“%1”；应为 %2 或 %3。</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s random forest, or XGBoost&apos;s boosted trees, which take missing values</source>
        <translation>scikit-learn 的随机森林，或 XGBoost 的提升树（可处理缺失值）</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>树的数量</translation>
    </message>
    <message>
        <source>n_estimators: how many trees are grown</source>
        <translation>n_estimators：生长多少棵树</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>max_depth, of a tree at most</source>
        <translation>max_depth，树的最大深度</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Leaf, rows</source>
        <translation>叶节点行数</translation>
    </message>
    <message>
        <source>min_samples_leaf, fewest rows in a leaf</source>
        <translation>min_samples_leaf，叶节点的最少行数</translation>
    </message>
    <message>
        <source>Split, rows</source>
        <translation>分裂行数</translation>
    </message>
    <message>
        <source>min_samples_split, fewest rows that are split</source>
        <translation>min_samples_split，可分裂的最少行数</translation>
    </message>
    <message>
        <source>Features tried</source>
        <translation>尝试的特征</translation>
    </message>
    <message>
        <source>max_features, tried per split: a share like 0.5 or a number like 4</source>
        <translation>max_features，每次分裂尝试的特征：比例（如 0.5）或个数（如 4）</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>剪枝</translation>
    </message>
    <message>
        <source>ccp_alpha, cost per leaf; 0 does not prune</source>
        <translation>ccp_alpha，每个叶节点的代价；0 表示不剪枝</translation>
    </message>
    <message>
        <source>learning_rate, share of a tree&apos;s answer that is taken</source>
        <translation>learning_rate，采纳每棵树输出的比例</translation>
    </message>
    <message>
        <source>Random state</source>
        <translation>随机状态</translation>
    </message>
    <message>
        <source>random_state of the learner, and of the first split and first folds: the same number, the same trees</source>
        <translation>学习器以及首次划分和首次各折的 random_state：数字相同，树就相同</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>How often the rows are split anew; one repeat is a plain cross-validation. Automatic: 10, or 1 where nothing is drawn at random, so that others would be copies</source>
        <translation>重新划分各行的次数；一次重复就是普通的交叉验证。自动：10 次；若没有任何随机抽取、其余重复都会完全相同，则为 1 次</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折</translation>
    </message>
    <message>
        <source>Parts of the rows; each is held out once per repeat</source>
        <translation>将各行分成的份数；每次重复中每份各留出一次</translation>
    </message>
    <message>
        <source>Of the splits: the same number, the same folds</source>
        <translation>划分所用的种子：相同的数得到相同的折</translation>
    </message>
    <message>
        <source>Blocks in time</source>
        <translation>按时间分块</translation>
    </message>
    <message>
        <source>Folds are blocks of neighbouring rows, for rows in the order of time; else they are drawn at random</source>
        <translation>各折由相邻的行组成，适用于按时间排列的行；否则随机抽取</translation>
    </message>
    <message>
        <source>Gap, rows</source>
        <translation>间隔行数</translation>
    </message>
    <message>
        <source>Rows on both sides of a block that nothing is learned from</source>
        <translation>块两侧不用于学习的行数</translation>
    </message>
    <message>
        <source>as lags reach</source>
        <translation>由滞后决定</translation>
    </message>
    <message>
        <source>%1 is beside blocks; expected it with --blocked only.</source>
        <translation>%1 是分块的选项；只应与 --blocked 一起使用。</translation>
    </message>
    <message>
        <source>First split</source>
        <translation>首次划分</translation>
    </message>
    <message>
        <source>The article&apos;s first stage: one split at random that holds out this share of the rows, drawn by the learner&apos;s random state; they are explained on their own</source>
        <translation>文章的第一阶段：按学习器的随机状态随机划分一次，留出这一比例的行，并单独解释</translation>
    </message>
    <message>
        <source>One cross-validation first</source>
        <translation>先做一次交叉验证</translation>
    </message>
    <message>
        <source>The article&apos;s second stage: one cross-validation whose folds are drawn by the learner&apos;s random state</source>
        <translation>论文的第二阶段：一次交叉验证，各折按学习器的随机状态抽取</translation>
    </message>
    <message>
        <source>Groups of features</source>
        <translation>特征分组</translation>
    </message>
    <message>
        <source>Features to be looked at as one, too</source>
        <translation>同时作为一个整体来看的特征</translation>
    </message>
    <message>
        <source>Nested search of the parameters</source>
        <translation>参数的嵌套搜索</translation>
    </message>
    <message>
        <source>In each fold, the learner&apos;s parameters are chosen on its training rows alone</source>
        <translation>在每一折中，仅根据其训练行选择学习器的参数</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选数</translation>
    </message>
    <message>
        <source>Points of the parameter space tried in each fold</source>
        <translation>每一折中尝试的参数空间点数</translation>
    </message>
    <message>
        <source>Inner folds</source>
        <translation>内层折数</translation>
    </message>
    <message>
        <source>Folds of the search, within the training rows</source>
        <translation>搜索所用的折数，仅在训练行之内</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>搜索空间</translation>
    </message>
    <message>
        <source>What the search may choose, like: max_depth=4,8,none; n_estimators=100,200</source>
        <translation>搜索可选的取值，例如：max_depth=4,8,none; n_estimators=100,200</translation>
    </message>
    <message>
        <source>Column &quot;%2&quot; has %3 at %4 (row %5), %6 times the size of any other value (at most %7). If it is a mistake, let it count as missing (--missing %3).</source>
        <translation>列“%2”在 %4（第 %5 行）的值为 %3，是其他任何值的 %6 倍（其他值最大为 %7）。如果这是错误，请将它视为缺失（--missing %3）。</translation>
    </message>
    <message>
        <source>Column &quot;%2&quot; has %1 values beyond all others (at most %7 in size): the largest is %3 at %4 (row %5), %6 times that. If they are mistakes, let them count as missing (--missing %3, and the same for the others).</source>
        <translation>列“%2”有 %1 个值远离其他所有值（其他值最大为 %7）：其中最大的是 %4（第 %5 行）的 %3，为其 %6 倍。如果它们是错误，请将它们视为缺失（--missing %3，其余各值同样处理）。</translation>
    </message>
    <message>
        <source>%1 has no text in its first %2 rows; a CSV file was expected.</source>
        <translation>%1 的前 %2 行没有任何文本；应为 CSV 文件。</translation>
    </message>
    <message>
        <source>The forecast would go beyond the year 9999, the last that can be written.</source>
        <translation>预测将超过 9999 年，而这是可以写出的最后一年。</translation>
    </message>
    <message>
        <source>%1 can be read unchanged from a copy alone, which could not be made: open it in the window, or free some space.</source>
        <translation>要读取 %1 而不改动它，只能通过副本，而副本无法建立：请在窗口中打开它，或释放一些磁盘空间。</translation>
    </message>
    <message>
        <source>%1 cannot be read: it is cut off, nested too deep, or holds a number beyond all bounds.</source>
        <translation>无法读取 %1：它不完整、嵌套过深，或含有超出范围的数值。</translation>
    </message>
    <message>
        <source>The number of trees is out of bounds; expected 1 to 100000.</source>
        <translation>树的数量超出范围；应为 1 到 100000。</translation>
    </message>
    <message>
        <source>The depth of a tree is out of bounds; expected 1 to 30.</source>
        <translation>树的深度超出范围；应在 1 至 30 之间。</translation>
    </message>
    <message>
        <source>The learning rate is out of bounds; expected more than 0, at most 1.</source>
        <translation>学习率超出范围；应大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>The least weight of a leaf is out of bounds; expected at least 0.</source>
        <translation>叶节点的最小权重超出范围；应至少为 0。</translation>
    </message>
    <message>
        <source>The penalty lambda is out of bounds; expected at least 0.</source>
        <translation>惩罚系数 lambda 超出范围；应至少为 0。</translation>
    </message>
    <message>
        <source>The penalty gamma is out of bounds; expected at least 0.</source>
        <translation>惩罚系数 gamma 超出范围；应至少为 0。</translation>
    </message>
    <message>
        <source>The share of rows per tree is out of bounds; expected more than 0, at most 1.</source>
        <translation>每棵树的行比例超出范围；应大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>The share of features per tree is out of bounds; expected more than 0, at most 1.</source>
        <translation>每棵树的特征比例超出范围；应大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>The share of features per split is out of bounds; expected more than 0, at most 1.</source>
        <translation>每次分裂的特征比例超出范围；应大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>The number of bins is out of bounds; expected 2 to 65536.</source>
        <translation>分箱数量超出范围；应在 2 至 65536 之间。</translation>
    </message>
    <message>
        <source>The feature %1 is too small: trees see numbers with 7 digits and below 1e-45 as 0, so its %2 values are all the same to them. Multiply the column by a constant.</source>
        <translation>特征 %1 的值太小：树以 7 位有效数字读取数值，小于 1e-45 的视为 0，因此它的 %2 个不同的值对树来说完全相同。请将该列乘以一个常数。</translation>
    </message>
    <message>
        <source>Trees see numbers with 7 digits, so of the %2 values of the feature %1 they tell only %3 apart. Subtract a constant that its values share from the column.</source>
        <translation>树以 7 位有效数字读取数值，因此特征 %1 的 %2 个不同的值中，树只能区分 %3 个。请从该列减去其各值共有的一个常数。</translation>
    </message>
    <message>
        <source>The search has %2 folds for the %1 row that a fold leaves it; expected no more folds than rows.</source>
        <translation>一折只给搜索留下 %1 行，而搜索有 %2 折；折数不应多于行数。</translation>
    </message>
    <message>
        <source>The search has %2 folds for the %1 rows that a fold leaves it; expected no more folds than rows.</source>
        <translation>一折给搜索留下 %1 行，而搜索有 %2 折；折数不应多于行数。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1，%2 %3</translation>
    </message>
    <message>
        <source>%1, …</source>
        <translation>%1，…</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no share and no number; expected something like 50 % or 4.</source>
        <translation>%1：“%2”既不是比例也不是个数；应为 50% 或 4 这样的值。</translation>
    </message>
    <message>
        <source>as in the article</source>
        <translation>与文章一致</translation>
    </message>
    <message>
        <source>These runs are open in another window of Surgescope already.</source>
        <translation>这些运行已在 Surgescope 的另一个窗口中打开。</translation>
    </message>
    <message>
        <source>%1 is the damaged project itself; expected another name, so that nothing of it is lost.</source>
        <translation>%1 就是受损的项目本身；请换一个名称，以免丢失其中的任何内容。</translation>
    </message>
    <message>
        <source>%1 lies where the lock of the project would be; take it away, or choose another name.</source>
        <translation>%1 占用了项目锁文件的名称；请将其移走，或换一个名称。</translation>
    </message>
    <message>
        <source>The models learn from all %1 rows; %2 of them, drawn at random, are explained.</source>
        <translation>模型从全部 %1 行中学习；仅解释其中随机抽取的 %2 行。</translation>
    </message>
    <message>
        <source>%1 of %2 rows, drawn at random, are used; the others are neither learned from nor explained.</source>
        <translation>只使用随机抽取的 %1 行（共 %2 行）；其余各行既不用于学习，也不被解释。</translation>
    </message>
    <message>
        <source>Shuffled folds may leak here: the rows are in the order of %1, so the rows just before and after a held-out one are learned from. The scores may be too good for rows to come; blocked folds keep neighbours apart.</source>
        <translation>随机打乱的折在此可能泄漏信息：各行按“%1”的先后排列，与留出行紧邻的前后各行会被用来学习。对将来的行而言，评分可能偏好；按时间分块的折可将相邻的行分开。</translation>
    </message>
    <message>
        <source>Blocked folds are always the same, and these trees draw nothing at random; a forest would.</source>
        <translation>按时间分块的折总是相同，而这些树不做任何随机抽取；随机森林则会。</translation>
    </message>
    <message>
        <source>Folds of one row each are always the same, whatever their order, and the learner&apos;s random state is fixed; fewer folds, such as 5, would show how far the values depend on the split.</source>
        <translation>每折一行时，无论顺序如何划分总是相同，学习器的随机状态也是固定的；减少折数（例如 5）才能看出数值在多大程度上取决于划分。</translation>
    </message>
    <message>
        <source>Folds of one row each are always the same, whatever their order, and the learner&apos;s random state is fixed; a table of more rows would show how far the values depend on the split.</source>
        <translation>每折一行时，无论顺序如何划分总是相同，学习器的随机状态也是固定的；需要更多行的表格才能看出数值在多大程度上取决于划分。</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>还需几秒</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>还需约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>还需约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>还需约 %1 小时</translation>
    </message>
    <message>
        <source>Zoom time</source>
        <translation>缩放时间轴</translation>
    </message>
    <message>
        <source>wheel, or + and −</source>
        <translation>滚轮，或 + 和 −</translation>
    </message>
    <message>
        <source>Zoom the value</source>
        <translation>缩放数值轴</translation>
    </message>
    <message>
        <source>Shift + wheel, or Ctrl + ↑ and ↓</source>
        <translation>Shift + 滚轮，或 Ctrl + ↑ 和 ↓</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>drag, or the arrow keys</source>
        <translation>拖动，或方向键</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>框选缩放</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Ctrl + 拖动</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>double click, or Home</source>
        <translation>双击，或 Home</translation>
    </message>
    <message>
        <source>Back to an earlier view, and forward</source>
        <translation>后退到之前的视图，或前进</translation>
    </message>
    <message>
        <source>Alt + ← and →</source>
        <translation>Alt + ← 和 →</translation>
    </message>
    <message>
        <source>Read values</source>
        <translation>读取数值</translation>
    </message>
    <message>
        <source>move the pointer, or Ctrl + ← and →</source>
        <translation>移动指针，或 Ctrl + ← 和 →</translation>
    </message>
    <message>
        <source>Hold the read-out</source>
        <translation>固定读数</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Choose a row of the Explain page</source>
        <translation>在“解释”页选择一行</translation>
    </message>
    <message>
        <source>click its dot, or Ctrl + ← and →</source>
        <translation>单击对应的点，或 Ctrl + ← 和 →</translation>
    </message>
    <message>
        <source>Show or hide a curve</source>
        <translation>显示或隐藏曲线</translation>
    </message>
    <message>
        <source>click its name in the legend</source>
        <translation>单击图例中的名称</translation>
    </message>
    <message>
        <source>Export a plot or a table</source>
        <translation>导出图或表格</translation>
    </message>
    <message>
        <source>right click on it, or Ctrl+E</source>
        <translation>在其上单击右键，或 Ctrl+E</translation>
    </message>
    <message>
        <source>Open, demo, train, explain, cancel</source>
        <translation>打开、演示数据、训练、解释、取消</translation>
    </message>
    <message>
        <source>Ctrl+O, Ctrl+D, Ctrl+R, Ctrl+Shift+R, Esc</source>
        <translation>Ctrl+O、Ctrl+D、Ctrl+R、Ctrl+Shift+R、Esc</translation>
    </message>
    <message>
        <source>Data, forecast, explain page</source>
        <translation>数据页、预测页、解释页</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2, Ctrl+3</source>
        <translation>Ctrl+1、Ctrl+2、Ctrl+3</translation>
    </message>
    <message>
        <source>Mouse and keyboard</source>
        <translation>鼠标和键盘</translation>
    </message>
    <message>
        <source>About Surgescope</source>
        <translation>关于 Surgescope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Surgescope %1&lt;/h3&gt;&lt;p&gt;Forecasts of demand peaks with bands that say how sure they are.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later; it comes with no warranty.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Surgescope %1&lt;/h3&gt;&lt;p&gt;预测需求高峰，并以预测带表明预测的把握程度。&lt;/p&gt;&lt;p&gt;本程序是自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布；不提供任何担保。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>The language changes when Surgescope is started again.</source>
        <translation>重新启动 Surgescope 后语言才会改变。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>%1 are expected; chance allows the coverage to be from %2 to %3.</source>
        <translation>预期为 %1；随机波动允许覆盖率在 %2 至 %3 之间。</translation>
    </message>
    <message>
        <source>%1 in sum, over %2 steps, against the median of the same weekday one and two weeks before and after</source>
        <translation>共 %2 步，合计 %1；与前后各一周和两周同一星期几的中位数相比</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Against usual</source>
        <translation>与平常相比</translation>
    </message>
    <message>
        <source>Difference from the same weekday in the two weeks before and after</source>
        <translation>与前后两周同一星期几的差异</translation>
    </message>
    <message>
        <source>%1 at peak</source>
        <translation>%1（峰值处）</translation>
    </message>
    <message>
        <source>%1: forecast minus actual at the peak, in %2</source>
        <translation>%1：峰值处预测值减实际值，单位：%2</translation>
    </message>
    <message>
        <source>Unexplained day</source>
        <translation>未解释的日期</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>The same as a sum over the day, in %1</source>
        <translation>同上，为全天合计，单位：%1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Mean width of the interval, in %1</source>
        <translation>预测区间的平均宽度，单位：%1</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Root mean squared error, in %1</source>
        <translation>均方根误差，单位：%1</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean absolute error, in %1</source>
        <translation>平均绝对误差，单位：%1</translation>
    </message>
    <message>
        <source>Winkler</source>
        <translation>Winkler</translation>
    </message>
    <message>
        <source>Interval score, in %1</source>
        <translation>区间评分，单位：%1</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>预测带</translation>
    </message>
    <message>
        <source>What of the uncertainty the band is made of</source>
        <translation>预测带由哪些不确定性构成</translation>
    </message>
    <message>
        <source>Interval score: the width plus a penalty for each value outside, in %1; lower is better</source>
        <translation>区间评分：区间宽度加上对每个落在区间外的值的惩罚，单位：%1；越低越好</translation>
    </message>
    <message>
        <source>CRPS</source>
        <translation>CRPS</translation>
    </message>
    <message>
        <source>Continuous ranked probability score, in %1</source>
        <translation>连续分级概率评分，单位：%1</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Standardised residual: the band&apos;s edge is at the normal quantile of its level</source>
        <translation>标准化残差：预测带的边缘对应其置信水平的正态分位数</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Predictive mean, in %1</source>
        <translation>预测均值，单位：%1</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>预测区间</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>hour of the day</source>
        <translation>一天中的小时</translation>
    </message>
    <message>
        <source>value to forecast</source>
        <translation>待预测的值</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>holiday (yes/no)</source>
        <translation>节假日（是/否）</translation>
    </message>
    <message>
        <source>holiday&apos;s name</source>
        <translation>节假日名称</translation>
    </message>
    <message>
        <source>covariate</source>
        <translation>协变量</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>The file %1 could not be written; expected a folder that exists and may be written to.</source>
        <translation>文件 %1 无法写入；目标文件夹必须存在且可写。</translation>
    </message>
    <message>
        <source>SHAP values after one split (%1 rows held out)</source>
        <translation>一次划分后的 SHAP 值（留出 %1 行）</translation>
    </message>
    <message>
        <source>SHAP values after one cross-validation (%1 folds)</source>
        <translation>一次交叉验证后的 SHAP 值（%1 折）</translation>
    </message>
    <message>
        <source>SHAP values of one repeat (%1 folds)</source>
        <translation>一次重复的 SHAP 值（%1 折）</translation>
    </message>
    <message>
        <source>Mean SHAP values of %1 repeats × %2 folds</source>
        <translation>%1 次重复 × %2 折的平均 SHAP 值</translation>
    </message>
    <message>
        <source>Ctrl+H, Ctrl+Shift+H</source>
        <translation>Ctrl+H，Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>%1, %2 (a tie)</source>
        <translation>%1，%2（不相上下）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The difference from the Bayesian LSTM is no more than chance explains.</source>
        <translation>与贝叶斯 LSTM 的差异没有超出随机波动。</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折</translation>
    </message>
    <message>
        <source>Each trained on what lies before it</source>
        <translation>每一折都用它之前的数据训练</translation>
    </message>
    <message>
        <source>Test part</source>
        <translation>测试部分</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Steps scored</source>
        <translation>参与评分的步数</translation>
    </message>
    <message>
        <source>Of the Bayesian LSTM, in the unit of the series</source>
        <translation>贝叶斯 LSTM 的 RMSE，以序列的单位表示</translation>
    </message>
    <message>
        <source>Lowest RMSE</source>
        <translation>最低 RMSE</translation>
    </message>
    <message>
        <source>The model with the lowest RMSE</source>
        <translation>RMSE 最低的模型</translation>
    </message>
    <message>
        <source>%1 of %2 folds</source>
        <translation>%2 折中的 %1 折</translation>
    </message>
    <message>
        <source>all %1 folds</source>
        <translation>全部 %1 折</translation>
    </message>
    <message>
        <source>Pooled</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1: %2 lower than that of %3, 95 % interval %4 to %5: %6</source>
        <translation>%1：比%3低 %2，95% 区间 %4 至 %5：%6</translation>
    </message>
    <message>
        <source>%1: %2 higher than that of %3, 95 % interval %4 to %5: %6</source>
        <translation>%1：比%3高 %2，95% 区间 %4 至 %5：%6</translation>
    </message>
    <message>
        <source>chance explains it.</source>
        <translation>可由随机波动解释。</translation>
    </message>
    <message>
        <source>more than chance.</source>
        <translation>超出随机波动。</translation>
    </message>
    <message>
        <source>the band that is shown</source>
        <translation>当前显示的预测带</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower end of the %1 interval, in %2</source>
        <translation>%1 预测区间的下限，单位：%2</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Upper end of the %1 interval, in %2</source>
        <translation>%1 预测区间的上限，单位：%2</translation>
    </message>
    <message>
        <source>Against nothing assumed</source>
        <translation>与不作假定相比</translation>
    </message>
    <message>
        <source>What the assumptions change of the mean, in %1</source>
        <translation>假定使均值改变多少，单位：%1</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Dropout probability</source>
        <translation>dropout 概率</translation>
    </message>
    <message>
        <source>Interval score on the validation part, in %1; lower is better</source>
        <translation>验证部分的区间评分，单位：%1；越低越好</translation>
    </message>
    <message>
        <source>On the validation part, in %1</source>
        <translation>在验证部分上，单位：%1</translation>
    </message>
    <message>
        <source>Model part</source>
        <translation>模型部分</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Lowest validation loss</source>
        <translation>最低验证损失</translation>
    </message>
    <message>
        <source>How many were trained</source>
        <translation>训练了多少轮</translation>
    </message>
    <message>
        <source>Undo and redo what was set</source>
        <translation>撤销与重做设置</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z，Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>The picture is too large; expected fewer pixels.</source>
        <translation>图片过大；请减少像素数。</translation>
    </message>
    <message>
        <source>The file %1 could not be written in full, since the disk is full or a limit is reached; what had this name before is as it was.</source>
        <translation>文件 %1 未能完整写入：磁盘已满或达到了限制；此前同名的文件保持不变。</translation>
    </message>
    <message>
        <source>covariate, known ahead</source>
        <translation>协变量（未来已知）</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Say what a column is for</source>
        <translation>指定一列的用途</translation>
    </message>
    <message>
        <source>click its head, or Tab to it, then ← → and Enter</source>
        <translation>点击列标题，或用 Tab 移到列标题，再按 ← → 和 Enter</translation>
    </message>
    <message>
        <source>%1: RMSE %2, %3 of %4 steps inside the %5 interval</source>
        <translation>%1：RMSE %2，%4 步中有 %3 落在 %5 区间内</translation>
    </message>
    <message>
        <source>Share of actual values inside the %1 interval; %2</source>
        <translation>实际值落在 %1 区间内的比例；%2</translation>
    </message>
    <message>
        <source>Bold: the best of its column. Grey: the difference from %1 is no more than chance explains (bootstrap over whole days, 95 %). ▼ ▲: coverage too low or too high by more than chance.</source>
        <translation>粗体：该列中最好的。灰色：与“%1”的差异不超过偶然所能解释的程度（按整天自助抽样，95%）。▼ ▲：覆盖率过低或过高，超出偶然。</translation>
    </message>
    <message>
        <source>▼ or ▲ where it is too low or too high by more than chance</source>
        <translation>▼ 或 ▲ 表示过低或过高，超出偶然</translation>
    </message>
    <message>
        <source>Share of actual values inside the %1 interval, of how many steps; %2</source>
        <translation>实际值落在 %1 区间内的比例，以及步数；%2</translation>
    </message>
    <message>
        <source>Peak at</source>
        <translation>峰值时间</translation>
    </message>
    <message>
        <source>The step with the highest value</source>
        <translation>值最高的时间步</translation>
    </message>
    <message>
        <source>The value in that step, in %1</source>
        <translation>该时间步的值，单位：%1</translation>
    </message>
    <message>
        <source>Share of the validation part inside the %1 interval, not calibrated; %2</source>
        <translation>验证段落在 %1 区间内的比例，未经校准；%2</translation>
    </message>
    <message>
        <source>Explain only</source>
        <translation>仅用于解释</translation>
    </message>
    <message>
        <source>Explain the step under the cursor, and back</source>
        <translation>解释光标所在的时间步，以及返回</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Move the split before a training</source>
        <translation>在训练前移动划分</translation>
    </message>
    <message>
        <source>drag a border between its parts</source>
        <translation>拖动各部分之间的边界</translation>
    </message>
    <message>
        <source>half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>The open table makes no series to forecast. The Data page says why and what can be done; Explain shows what drives one of its columns all the same.</source>
        <translation>打开的表格没有可供预测的序列。数据页会说明原因以及解决办法；解释页仍可显示是什么驱动其中某一列。</translation>
    </message>
    <message>
        <source>η₁, root mean square over the validation part, on the scale that the network learns on (without a unit)</source>
        <translation>η₁，验证部分上的均方根，按网络学习所用的尺度（无单位）</translation>
    </message>
    <message>
        <source>η₂, on the scale that the network learns on (without a unit)</source>
        <translation>η₂，按网络学习所用的尺度（无单位）</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Demo data</source>
        <translation>演示数据(&amp;D)</translation>
    </message>
    <message>
        <source>Opens the built-in demo data</source>
        <translation>打开内置的演示数据</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Saves or copies the plot or table with the focus: PNG, SVG, PDF, CSV</source>
        <translation>保存或复制当前焦点所在的图或表格：PNG、SVG、PDF、CSV</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Closes the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>&amp;Data page</source>
        <translation>数据页(&amp;D)</translation>
    </message>
    <message>
        <source>Shows the data</source>
        <translation>显示数据</translation>
    </message>
    <message>
        <source>&amp;Forecast page</source>
        <translation>预测页(&amp;F)</translation>
    </message>
    <message>
        <source>Shows the forecast</source>
        <translation>显示预测</translation>
    </message>
    <message>
        <source>&amp;Explain page</source>
        <translation>解释页(&amp;E)</translation>
    </message>
    <message>
        <source>Shows what drives the target</source>
        <translation>显示影响目标的因素</translation>
    </message>
    <message>
        <source>&amp;Reset the plot</source>
        <translation>重置图(&amp;R)</translation>
    </message>
    <message>
        <source>Shows the plot of this page as at first (Home in the plot)</source>
        <translation>将本页的图恢复为初始视图（在图中按 Home）</translation>
    </message>
    <message>
        <source>▸ &amp;Train</source>
        <translation>▸ 训练(&amp;T)</translation>
    </message>
    <message>
        <source>Trains the models and forecasts the test part</source>
        <translation>训练各模型并预测测试部分</translation>
    </message>
    <message>
        <source>▸ &amp;Explain</source>
        <translation>▸ 解释(&amp;E)</translation>
    </message>
    <message>
        <source>Says what drives the target, by cross-validated SHAP values</source>
        <translation>通过交叉验证的 SHAP 值说明影响目标的因素</translation>
    </message>
    <message>
        <source>■ &amp;Cancel</source>
        <translation>■ 取消(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;opy as command line</source>
        <translation>复制为命令行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mouse and keyboard</source>
        <translation>鼠标和键盘(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>◐ Theme</source>
        <translation>◐ 主题</translation>
    </message>
    <message>
        <source>Light, dark or as the system</source>
        <translation>浅色、深色或跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Makes a page and a PDF of what was found, for a planner</source>
        <translation>把所得结果做成网页和 PDF，供规划者使用</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>Leaves the data and its runs for other data</source>
        <translation>离开当前数据及其运行，换用其他数据</translation>
    </message>
    <message>
        <source>&amp;Save the project</source>
        <translation>保存项目(&amp;S)</translation>
    </message>
    <message>
        <source>Saves data, settings and every run in one file, which opens without training</source>
        <translation>将数据、设置和每次运行保存在一个文件中，打开时无需训练</translation>
    </message>
    <message>
        <source>Save the project &amp;as…</source>
        <translation>项目另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Saves the project under another name</source>
        <translation>以另一个名称保存项目</translation>
    </message>
    <message>
        <source>Save samples in 16 &amp;bits</source>
        <translation>以 16 位保存样本(&amp;B)</translation>
    </message>
    <message>
        <source>Shows what mouse and keyboard do in the plots</source>
        <translation>说明鼠标和键盘在图中的操作方式</translation>
    </message>
    <message>
        <source>&amp;About Surgescope</source>
        <translation>关于 Surgescope(&amp;A)</translation>
    </message>
    <message>
        <source>Shows version and licence</source>
        <translation>显示版本和许可证</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Opens a CSV file, a workbook or a project</source>
        <translation>打开 CSV 文件、工作簿或项目</translation>
    </message>
    <message>
        <source>Stores runs in about half the room; each sample is off by at most 1/131,070 of the range of its step&apos;s samples</source>
        <translation>以约一半的空间保存各次运行；每个样本的误差不超过该时间步样本范围的 1/131,070</translation>
    </message>
    <message>
        <source>Copies the command that does what this page does with these settings, for a shell</source>
        <translation>复制在命令行中以这些设置完成本页分析的命令</translation>
    </message>
    <message>
        <source>Stops the work that is going on; the last result is kept (Esc)</source>
        <translation>停止正在进行的工作；保留上一个结果（Esc）</translation>
    </message>
    <message>
        <source>Opens the help on this page of the window</source>
        <translation>打开与当前页面有关的帮助</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>这是什么(&amp;W)？</translation>
    </message>
    <message>
        <source>Explains the control with the keyboard focus</source>
        <translation>说明当前具有键盘焦点的控件</translation>
    </message>
</context>
<context>
    <name>ui::AssumptionsPanel</name>
    <message>
        <source>What is assumed of the days to come</source>
        <translation>对未来几天的假定</translation>
    </message>
    <message>
        <source>What you assume of the days to come is set here, once an outlook has been trained.</source>
        <translation>训练展望之后，在此设置您对未来几天的假定。</translation>
    </message>
    <message>
        <source>Covariates, mean of all steps</source>
        <translation>协变量，所有步的均值</translation>
    </message>
    <message>
        <source>The settings do not use the covariates of the data. Switch &quot;Use covariates&quot; on and train the outlook again to assume some.</source>
        <translation>当前设置没有使用数据中的协变量。请打开“使用协变量”并重新训练展望，然后再作假定。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>%1 is a holiday</source>
        <translation>%1 是节假日</translation>
    </message>
    <message>
        <source>Assumes that %1 is a holiday, as those flagged in the data</source>
        <translation>假定 %1 是节假日，与数据中标记的节假日相同</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1 has an event all day</source>
        <translation>%1 全天有事件</translation>
    </message>
    <message>
        <source>Assumes an event on all of %1, like those you added to the past</source>
        <translation>假定 %1 全天有事件，与您为过去添加的事件相同</translation>
    </message>
    <message>
        <source>Your events to come</source>
        <translation>您的未来事件</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Assumes that this event takes place</source>
        <translation>假定此事件会发生</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>%1 的均值</translation>
    </message>
    <message>
        <source>Mean of %1 over the outlook: the course of the last day, moved up or down. Training saw %2 to %3.</source>
        <translation>%1 在展望期内的均值：沿用最后一天的走势，整体上移或下移。训练中见过的范围是 %2 至 %3。</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The model has seen no event yet. Those in the last part of the data only calibrate it: add one further back, in the tab Events of the test part, and train the outlook again</source>
        <translation>模型还没有见过任何事件。数据最后一部分中的事件只用于校准：请在测试部分的“事件”标签页中添加一个更早的事件，再重新训练展望</translation>
    </message>
    <message>
        <source>The data have no covariates: there are none to assume.</source>
        <translation>数据没有协变量，因此没有可供假设的协变量。</translation>
    </message>
</context>
<context>
    <name>ui::BacktestView</name>
    <message>
        <source>Number of folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>How many test parts of equal length are forecast one after another</source>
        <translation>依次预测多少个等长的测试部分</translation>
    </message>
    <message>
        <source>Share of the series in percent</source>
        <translation>占序列的百分比</translation>
    </message>
    <message>
        <source>The last part of the series that the test parts cover together</source>
        <translation>各测试部分合起来覆盖序列末尾的多大一段</translation>
    </message>
    <message>
        <source>&amp;Run backtest</source>
        <translation>运行回测(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>The folds of the backtest</source>
        <translation>回测的各折</translation>
    </message>
    <message>
        <source>How good each model&apos;s forecast of the chosen fold was</source>
        <translation>各模型对所选折的预测效果</translation>
    </message>
    <message>
        <source> % of the series</source>
        <translation>%（占序列）</translation>
    </message>
    <message>
        <source>Trains all models once per fold, from scratch, with the settings at the left</source>
        <translation>按左侧的设置，对每一折从头训练所有模型</translation>
    </message>
    <message>
        <source>Trains the folds that are missing, with the settings of those that are finished</source>
        <translation>用已完成各折的设置训练其余各折</translation>
    </message>
    <message>
        <source>&amp;Folds</source>
        <translation>折数(&amp;F)</translation>
    </message>
    <message>
        <source>over the &amp;last</source>
        <translation>覆盖末尾(&amp;L)</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Winkler score</source>
        <translation>Winkler 评分</translation>
    </message>
    <message>
        <source>Metric of the plot</source>
        <translation>图中的指标</translation>
    </message>
    <message>
        <source>What the plot shows of each fold</source>
        <translation>图中显示每一折的哪个指标</translation>
    </message>
    <message>
        <source>Run a backtest to see how the models do in several parts of the series, each trained on what lies before it.</source>
        <translation>运行回测即可查看各模型在序列若干部分上的表现，每一部分都用它之前的数据训练。</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 folds are finished; Continue trains the others.</source>
        <translation>已停止：%2 折中已完成 %1 折；点“继续”训练其余各折。</translation>
    </message>
    <message>
        <source>%1 of %2 folds are finished; Cancel keeps them.</source>
        <translation>%2 折中已完成 %1 折；取消后会保留。</translation>
    </message>
    <message>
        <source>All finished folds pooled.</source>
        <translation>所有已完成的折合并。</translation>
    </message>
    <message>
        <source>Fold %1.</source>
        <translation>折 %1。</translation>
    </message>
    <message>
        <source>Open a data file or the demo data, then run a backtest.</source>
        <translation>请打开数据文件或演示数据，然后运行回测。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Forecast of the fold</source>
        <translation>该折的预测</translation>
    </message>
</context>
<context>
    <name>ui::BandControls</name>
    <message>
        <source>&amp;Calibrated</source>
        <translation>校准(&amp;C)</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Share of actual values that the interval is to hold (1 − α)</source>
        <translation>预测区间应包含的实际值比例 (1 − α)</translation>
    </message>
    <message>
        <source>Level of the interval</source>
        <translation>预测区间的置信水平</translation>
    </message>
    <message>
        <source>Level of the interval in percent</source>
        <translation>预测区间的置信水平（百分比）</translation>
    </message>
    <message>
        <source>Number of passes used</source>
        <translation>所用的采样次数</translation>
    </message>
    <message>
        <source>How many of the stochastic passes that were drawn make the band (B)</source>
        <translation>在已抽取的随机前向传播中，用多少次来构成预测带 (B)</translation>
    </message>
    <message>
        <source>Monte Carlo error of the model part of the band (η₁) with so many passes: 1/√(2(B−1))</source>
        <translation>在此采样次数下，预测带模型部分 (η₁) 的蒙特卡洛误差：1/√(2(B−1))</translation>
    </message>
    <message>
        <source>Kind of band</source>
        <translation>预测带类型</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Scales the band so that it holds its level on the validation part (split conformal); off, it is the plain band</source>
        <translation>缩放预测带，使其在验证部分达到置信水平（分割共形预测）；关闭时为未校准的预测带</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>置信水平(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Passes</source>
        <translation>采样次数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Band</source>
        <translation>预测带(&amp;B)</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>±%1</source>
        <translation>±%1</translation>
    </message>
    <message>
        <source>Where the noise of a step (η₂) comes from: one level for all steps, the network&apos;s own, the recent errors, or both</source>
        <translation>一个时间步的噪声（η₂）的来源：所有时间步共用一个水平、网络自己学到的、最近的误差，或后两者</translation>
    </message>
</context>
<context>
    <name>ui::CalibrationPlot</name>
    <message>
        <source>Plot of nominal against observed coverage</source>
        <translation>名义覆盖率与实测覆盖率对比图</translation>
    </message>
    <message>
        <source>nominal coverage, %</source>
        <translation>名义覆盖率，%</translation>
    </message>
    <message>
        <source>observed coverage, %</source>
        <translation>实测覆盖率，%</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>nominal</source>
        <translation>名义</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>chance, lower</source>
        <translation>随机波动下限</translation>
    </message>
    <message>
        <source>chance, upper</source>
        <translation>随机波动上限</translation>
    </message>
</context>
<context>
    <name>ui::CalibrationTab</name>
    <message>
        <source>On the dashed diagonal, an interval holds exactly what it promises; below it, less. The shaded range is what chance allows around the Bayesian LSTM (solid); dashed is the plain LSTM, dotted the seasonal drift.</source>
        <translation>在虚线对角线上，预测区间的覆盖率与其承诺完全一致；在其下方则不足。阴影是贝叶斯 LSTM（实线）周围随机波动允许的范围；虚线为普通 LSTM，点线为季节漂移。</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceEditor</name>
    <message>
        <source>%1; several between semicolons</source>
        <translation>%1；多个之间用分号隔开</translation>
    </message>
</context>
<context>
    <name>ui::CurvesPlot</name>
    <message>
        <source>Actual</source>
        <translation>实际值</translation>
    </message>
</context>
<context>
    <name>ui::DataPage</name>
    <message>
        <source>%1  ·  %2 rows</source>
        <translation>%1  ·  %2 行</translation>
    </message>
    <message>
        <source>  ·  %1 steps of %2 from %3 to %4</source>
        <translation>  ·  %1 步，每步 %2，从 %3 到 %4</translation>
    </message>
    <message>
        <source>The data as they stand in the file</source>
        <translation>文件中的原始数据</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::DependencePlot</name>
    <message>
        <source>SHAP values of a feature against its value, a dot per row</source>
        <translation>特征的 SHAP 值随特征值的变化，每行一个点</translation>
    </message>
    <message>
        <source>%1 (missing at the left)</source>
        <translation>%1（缺失值在左侧）</translation>
    </message>
    <message>
        <source>mean SHAP value (unit of %1)</source>
        <translation>平均 SHAP 值（单位同 %1）</translation>
    </message>
    <message>
        <source>Dependence on %1</source>
        <translation>对 %1 的依赖</translation>
    </message>
    <message>
        <source>Dependence on %1, coloured by %2</source>
        <translation>对 %1 的依赖，按 %2 着色</translation>
    </message>
    <message>
        <source>Row %1  ·  %2 = %3  ·  mean SHAP value %4</source>
        <translation>行 %1  ·  %2 = %3  ·  平均 SHAP 值 %4</translation>
    </message>
    <message>
        <source>  ·  %1 = %2</source>
        <translation>  ·  %1 = %2</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>mean SHAP value</source>
        <translation>平均 SHAP 值</translation>
    </message>
</context>
<context>
    <name>ui::DependenceTab</name>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>The feature whose values are laid against their SHAP values</source>
        <translation>以其取值与其 SHAP 值作图的特征</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>&amp;Feature</source>
        <translation>特征(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;oloured by</source>
        <translation>着色依据(&amp;O)</translation>
    </message>
    <message>
        <source>Explain a table to see how SHAP values depend on a feature.</source>
        <translation>解释一个表格后，可在此查看 SHAP 值如何随特征变化。</translation>
    </message>
    <message>
        <source>strongest interaction</source>
        <translation>最强交互</translation>
    </message>
    <message>
        <source>likely interaction</source>
        <translation>可能的交互</translation>
    </message>
    <message numerus="yes">
        <source>The feature that colours the dots; the strongest interaction is the largest mean |SHAP interaction value|, of %n held-out rows</source>
        <translation>
            <numerusform>为点着色的特征；最强的交互是 SHAP 交互值绝对值的平均最大者，取自 %n 行留出数据</numerusform>
        </translation>
    </message>
    <message>
        <source>The feature that colours the dots; the likely interaction is an approximate choice: the feature that says most about rows of like value. Interaction values come with the end of a run of enough repeats.</source>
        <translation>为点着色的特征；可能的交互是近似的选择：对取值相近的行最有说明力的特征。重复次数足够时，交互值在运行结束后给出。</translation>
    </message>
</context>
<context>
    <name>ui::DetailTabs</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>ui::EmbeddingPlot</name>
    <message>
        <source>Map of the test windows&apos; embeddings</source>
        <translation>测试窗口的嵌入图</translation>
    </message>
    <message>
        <source>first component (%1 of the variance)</source>
        <translation>第一主成分（占方差的 %1）</translation>
    </message>
    <message>
        <source>second (%1)</source>
        <translation>第二主成分（%1）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>no holiday</source>
        <translation>非节假日</translation>
    </message>
    <message>
        <source>small error</source>
        <translation>误差小</translation>
    </message>
    <message>
        <source>large error</source>
        <translation>误差大</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>first component</source>
        <translation>第一主成分</translation>
    </message>
    <message>
        <source>second component</source>
        <translation>第二主成分</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>百分位数</translation>
    </message>
</context>
<context>
    <name>ui::EmbeddingTab</name>
    <message>
        <source>What the colour of a dot means</source>
        <translation>点的颜色的含义</translation>
    </message>
    <message>
        <source>Coloured by hour</source>
        <translation>按小时着色</translation>
    </message>
    <message>
        <source>Coloured by holiday</source>
        <translation>按节假日着色</translation>
    </message>
    <message>
        <source>Coloured by error</source>
        <translation>按误差着色</translation>
    </message>
    <message>
        <source>Each dot is the state of the encoder before one forecast of the test part; near dots look alike to the model. Click one to see its step in the plot; ← and → go from step to step.</source>
        <translation>每个点是编码器在测试段某次预测之前的状态；相近的点在模型看来相似。单击一个点可在图中查看其时间步；← 和 → 逐步移动。</translation>
    </message>
</context>
<context>
    <name>ui::EventsController</name>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>ui::EventsTab</name>
    <message>
        <source>Holidays and events, and what they did</source>
        <translation>节假日和事件及其影响</translation>
    </message>
    <message>
        <source>Largest unexplained days</source>
        <translation>偏离最大的未解释日期</translation>
    </message>
    <message>
        <source>First moment of the event</source>
        <translation>事件开始的时刻</translation>
    </message>
    <message>
        <source>First moment after the event</source>
        <translation>事件结束后的第一个时刻</translation>
    </message>
    <message>
        <source>Add as an &amp;event</source>
        <translation>添加为事件(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Makes the chosen day an event</source>
        <translation>将所选日期设为事件</translation>
    </message>
    <message>
        <source>Name of an event</source>
        <translation>事件名称</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>事件的名称</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>How the event comes back</source>
        <translation>事件的重复方式</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <source>Adds the event to the table and to the plot; trainings from then on are told of it</source>
        <translation>把事件加入表格和图中；此后的训练都会得知它</translation>
    </message>
    <message>
        <source>Removes the chosen event, if it is one of your own, or the name you gave the chosen holiday</source>
        <translation>删除选中的自定义事件，或您为选中的节假日起的名称</translation>
    </message>
    <message>
        <source>Updates the selected event of your own from the fields; a holiday gets its name</source>
        <translation>按各栏内容更新选中的自定义事件；若选中的是节假日，则更新其名称</translation>
    </message>
</context>
<context>
    <name>ui::ExplainPage</name>
    <message>
        <source>&amp;By group</source>
        <translation>按组(&amp;B)</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>What each feature adds, row by row and on average</source>
        <translation>每个特征的贡献，逐行及平均</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>波动</translation>
    </message>
    <message>
        <source>How much the values move over the repeats</source>
        <translation>各次重复之间数值的变动幅度</translation>
    </message>
    <message>
        <source>Dependence</source>
        <translation>依赖图</translation>
    </message>
    <message>
        <source>A feature&apos;s values against their SHAP values</source>
        <translation>特征取值与其 SHAP 值的关系</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>单行</translation>
    </message>
    <message>
        <source>How one row&apos;s prediction comes about</source>
        <translation>一行的预测值是如何得出的</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>The order of the features, and how sure it is</source>
        <translation>特征的次序及其可靠程度</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>How well held-out rows are predicted</source>
        <translation>对留出行的预测效果</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Every value: row, repeat, feature</source>
        <translation>全部数值：行、重复、特征</translation>
    </message>
    <message>
        <source>Values under the pointer</source>
        <translation>指针处的数值</translation>
    </message>
    <message>
        <source>The largest difference, over all rows and repeats, between the prediction and base value plus SHAP values</source>
        <translation>在所有行和所有重复中，预测值与“基准值加 SHAP 值”之间的最大差异</translation>
    </message>
    <message>
        <source>Chosen row</source>
        <translation>所选行</translation>
    </message>
    <message>
        <source>The row that is marked everywhere, by its number in the file (from 0); a click on a dot chooses its row</source>
        <translation>在各处都标出的行，以其在文件中的编号表示（从 0 起）；单击一个点即选中其所在行</translation>
    </message>
    <message>
        <source>Adds up the features of each group</source>
        <translation>将每组的特征相加</translation>
    </message>
    <message>
        <source>Ro&amp;w</source>
        <translation>行(&amp;W)</translation>
    </message>
    <message>
        <source>Adds up within %1</source>
        <translation>加和误差不超过 %1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>All explanations that were kept, side by side</source>
        <translation>并排显示保留的全部解释</translation>
    </message>
</context>
<context>
    <name>ui::ExplainRun</name>
    <message>
        <source>Working out how long it takes…</source>
        <translation>正在估算所需时间…</translation>
    </message>
    <message>
        <source>%1 rows, %2 features: %3</source>
        <translation>%1 行，%2 个特征：%3</translation>
    </message>
</context>
<context>
    <name>ui::ExplainSetup</name>
    <message>
        <source>Settings of the explanation</source>
        <translation>解释的设置</translation>
    </message>
    <message>
        <source>Groups of features</source>
        <translation>特征分组</translation>
    </message>
    <message>
        <source>Group of each feature</source>
        <translation>每个特征所属的组</translation>
    </message>
    <message>
        <source>Features with the same name here are also looked at as one, with By group; type a name, or none for a feature that stands for itself</source>
        <translation>此处同名的特征在“按组”时会合并来看；键入组名，留空则该特征单独成组</translation>
    </message>
    <message>
        <source>Fill in the usual space</source>
        <translation>填入常用空间</translation>
    </message>
    <message>
        <source>Writes the learner&apos;s usual space into the field, to be edited</source>
        <translation>将学习器的常用空间写入输入框，以便编辑</translation>
    </message>
    <message>
        <source>automatic: %1</source>
        <translation>自动：%1</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Width, in units of 1/96 inch</source>
        <translation>宽度，单位为 1/96 英寸</translation>
    </message>
    <message>
        <source>Height, in units of 1/96 inch</source>
        <translation>高度，单位为 1/96 英寸</translation>
    </message>
    <message>
        <source>Resolution of a PNG, in dots per inch</source>
        <translation>PNG 的分辨率，单位为每英寸点数</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>透明背景(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG picture (vector)</source>
        <translation>SVG 图片（矢量）</translation>
    </message>
    <message>
        <source>PDF (vector)</source>
        <translation>PDF（矢量）</translation>
    </message>
    <message>
        <source>CSV of what is shown</source>
        <translation>所示内容的 CSV</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>说明文字(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>To the clipboard: the picture, or the numbers for CSV</source>
        <translation>复制到剪贴板：图片，或 CSV 的数值</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 rows of numbers in full, of exactly what is shown</source>
        <translation>%1 行完整精度的数值，与所示内容完全一致</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Say where it comes &amp;from</source>
        <translation>注明来源(&amp;F)</translation>
    </message>
    <message>
        <source>Begins the CSV with a comment: program, data, settings, seed and libraries, as pictures have them anyway</source>
        <translation>在 CSV 开头加上注释：程序、数据、设置、种子和库；图片本来就带有这些信息</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>%1 × %2 inches (%3 × %4 cm), sharp at any size</source>
        <translation>%1 × %2 英寸（%3 × %4 厘米），任意放大均清晰</translation>
    </message>
    <message>
        <source> px at 96 dpi</source>
        <translation> 像素（96 dpi）</translation>
    </message>
</context>
<context>
    <name>ui::Exporter</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;numbers</source>
        <translation>复制数值(&amp;N)</translation>
    </message>
</context>
<context>
    <name>ui::FilesController</name>
    <message>
        <source>Open data or a project</source>
        <translation>打开数据或项目</translation>
    </message>
    <message>
        <source>Data and projects (*.csv *.tsv *.txt *.xlsx *.ods *.surgescope);;CSV and text files (*.csv *.tsv *.txt);;Workbooks (*.xlsx *.ods);;Projects (*.surgescope);;All files (*)</source>
        <translation>数据和项目 (*.csv *.tsv *.txt *.xlsx *.ods *.surgescope);;CSV 和文本文件 (*.csv *.tsv *.txt);;工作簿 (*.xlsx *.ods);;项目 (*.surgescope);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清除列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ui::FindingsList</name>
    <message>
        <source>What was repaired or looks odd</source>
        <translation>已修复或可疑之处</translation>
    </message>
    <message>
        <source>Nothing in the data looks odd.</source>
        <translation>数据中没有可疑之处。</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Goes to the row in the table</source>
        <translation>转到表中的该行</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Treat %1 as missing</source>
        <translation>将 %1 视为缺失</translation>
    </message>
    <message>
        <source>Ignore “%1”</source>
        <translation>忽略“%1”</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
</context>
<context>
    <name>ui::FoldGrid</name>
    <message>
        <source>RMSE of each fold of each repeat</source>
        <translation>每次重复中每一折的 RMSE</translation>
    </message>
    <message>
        <source>A column per repeat, a row per fold: the RMSE of the held-out rows</source>
        <translation>每次重复一列，每一折一行：留出行的 RMSE</translation>
    </message>
    <message>
        <source>%1 of %2 folds are finished</source>
        <translation>已完成 %1 / %2 折</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折</translation>
    </message>
    <message>
        <source>RMSE (%1) per repeat and fold</source>
        <translation>各重复和各折的 RMSE (%1)</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>折 %1</translation>
    </message>
    <message>
        <source>repeat %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Repeat %1, fold %2  ·  RMSE %3</source>
        <translation>重复 %1，折 %2  ·  RMSE %3</translation>
    </message>
</context>
<context>
    <name>ui::FoldsPlot</name>
    <message>
        <source>Plot of a metric fold by fold</source>
        <translation>逐折指标图</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折</translation>
    </message>
    <message>
        <source>coverage, %</source>
        <translation>覆盖率，%</translation>
    </message>
    <message>
        <source>RMSE, %1</source>
        <translation>RMSE，%1</translation>
    </message>
    <message>
        <source>Winkler score, %1</source>
        <translation>Winkler 评分，%1</translation>
    </message>
</context>
<context>
    <name>ui::ForecastCurves</name>
    <message>
        <source>%1 interval</source>
        <translation>%1 预测区间</translation>
    </message>
    <message>
        <source>its model part</source>
        <translation>其中的模型部分</translation>
    </message>
    <message>
        <source>outside the interval</source>
        <translation>预测区间之外</translation>
    </message>
    <message>
        <source>%1, lower</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <source>%1, upper</source>
        <translation>%1，上限</translation>
    </message>
    <message>
        <source>%1: mean %2  ·  %3 interval %4 to %5</source>
        <translation>%1：均值 %2  ·  %3 区间 %4 至 %5</translation>
    </message>
    <message>
        <source>%1  ·  error %2</source>
        <translation>%1  ·  误差 %2</translation>
    </message>
</context>
<context>
    <name>ui::ForecastPage</name>
    <message>
        <source>Views of the series</source>
        <translation>序列的视图</translation>
    </message>
    <message>
        <source>Test part</source>
        <translation>测试部分</translation>
    </message>
    <message>
        <source>The forecast of the last part of the data, which training never saw</source>
        <translation>对数据最后一部分的预测，训练从未见过这一部分</translation>
    </message>
</context>
<context>
    <name>ui::ForecastPlot</name>
    <message>
        <source>Plot of the forecast over time</source>
        <translation>随时间变化的预测图</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>%1  ·  actual %2  ·  mean %3  ·  %4 interval %5 to %6</source>
        <translation>%1  ·  实际值 %2  ·  均值 %3  ·  %4 预测区间 %5 至 %6</translation>
    </message>
    <message>
        <source> (outside)</source>
        <translation>（区间外）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>
Errors: %1</source>
        <translation>
误差：%1</translation>
    </message>
    <message>
        <source>Open a data file or the demo data, then Train.</source>
        <translation>请打开数据文件或演示数据，然后训练。</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1（自 %2 起）</translation>
    </message>
</context>
<context>
    <name>ui::ForecastView</name>
    <message>
        <source>Values at the cursor</source>
        <translation>光标处的数值</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Shows errors, width and covariates below the plot</source>
        <translation>在图的下方显示误差、宽度和协变量</translation>
    </message>
</context>
<context>
    <name>ui::FormHistory</name>
    <message>
        <source>several settings</source>
        <translation>多项设置</translation>
    </message>
</context>
<context>
    <name>ui::FurtherAnalyses</name>
    <message>
        <source>Outlook</source>
        <translation>展望</translation>
    </message>
    <message>
        <source>The days past the end of the data, under assumptions of yours</source>
        <translation>在您的假定之下，数据结束之后的几天</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>回测</translation>
    </message>
    <message>
        <source>How the models do in several parts of the series</source>
        <translation>各模型在序列若干部分上的表现</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Which dropout probability p does best on the validation part</source>
        <translation>哪个 dropout 概率 p 在验证部分上表现最好</translation>
    </message>
    <message>
        <source>The training of an outlook</source>
        <translation>展望的训练</translation>
    </message>
    <message>
        <source>A backtest</source>
        <translation>回测</translation>
    </message>
    <message>
        <source>A comparison of dropouts</source>
        <translation>dropout 比较</translation>
    </message>
</context>
<context>
    <name>ui::GroupsTable</name>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>lags</source>
        <translation>滞后值</translation>
    </message>
    <message>
        <source>borough</source>
        <translation>行政区</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Lists the pages that contain this text; Enter goes to the next place</source>
        <translation>列出包含该文字的页面；按回车键转到下一处</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
</context>
<context>
    <name>ui::ImportanceBars</name>
    <message>
        <source>Mean absolute SHAP value of each feature, with its spread over the repeats</source>
        <translation>每个特征的平均绝对 SHAP 值及其在各次重复间的离散程度</translation>
    </message>
    <message>
        <source>mean |SHAP| (unit of %1)</source>
        <translation>平均 |SHAP|（单位同 %1）</translation>
    </message>
    <message>
        <source>Importance, with its range over %1 repeats</source>
        <translation>重要性及其在 %1 次重复中的范围</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>%1  ·  mean |SHAP| %2, deviation of the repeats %3, from %4 to %5</source>
        <translation>%1  ·  平均 |SHAP| %2，重复间标准差 %3，从 %4 到 %5</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>mean |SHAP|</source>
        <translation>平均 |SHAP|</translation>
    </message>
    <message>
        <source>deviation of the repeats</source>
        <translation>重复间标准差</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>%1  ·  mean |SHAP| %2</source>
        <translation>%1  ·  平均 |SHAP| %2</translation>
    </message>
</context>
<context>
    <name>ui::Kept</name>
    <message>
        <source>The run would be kept with the passes that are drawn by now.</source>
        <translation>该运行会连同目前已抽取的各次采样一起保留。</translation>
    </message>
    <message>
        <source>The folds that are finished would be kept (%1).</source>
        <translation>已完成的折会保留（%1）。</translation>
    </message>
    <message>
        <source>The repeats that are finished would be kept (%1).</source>
        <translation>已完成的重复会保留（%1）。</translation>
    </message>
</context>
<context>
    <name>ui::LinkedPanels</name>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Width of the interval</source>
        <translation>预测区间的宽度</translation>
    </message>
    <message>
        <source>width, %1</source>
        <translation>宽度，%1</translation>
    </message>
    <message>
        <source>error, %1</source>
        <translation>误差，%1</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>面板：%1</translation>
    </message>
</context>
<context>
    <name>ui::LossChart</name>
    <message>
        <source>Chart of the training and validation loss after each epoch</source>
        <translation>每轮之后的训练损失和验证损失图</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Kept epoch</source>
        <translation>保留的轮</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The loss of each epoch appears here during training.</source>
        <translation>训练期间，每轮的损失会显示在此处。</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Settings panel</source>
        <translation>设置面板(&amp;S)</translation>
    </message>
    <message>
        <source>Copied the command line of these settings.</source>
        <translation>已复制这些设置的命令行。</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Cancelled; what was finished is kept.</source>
        <translation>已取消；已完成的内容均已保留。</translation>
    </message>
    <message>
        <source>Trained on the %1 with %2.</source>
        <translation>已在 %1 上使用 %2 完成训练。</translation>
    </message>
    <message>
        <source>LibTorch is using the reference BLAS; install libopenblas0-pthread to train several times faster.</source>
        <translation>LibTorch 正在使用参考版 BLAS；安装 libopenblas0-pthread 可使训练速度提高数倍。</translation>
    </message>
    <message>
        <source>Reading the data</source>
        <translation>读取数据</translation>
    </message>
    <message>
        <source>A training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>An explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>The network is trained; its passes are being drawn.</source>
        <translation>网络已训练完成；正在进行随机前向采样。</translation>
    </message>
    <message>
        <source>Cancelled while the models were still being trained, before the first MC pass: nothing of it is kept.</source>
        <translation>已取消：各模型仍在训练，尚未开始第一次 MC 采样，未保留任何结果。</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Closes this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>ui::MetricsModel</name>
    <message>
        <source>%1 of %2 (%3 to %4)</source>
        <translation>%1，共 %2（%3 至 %4）</translation>
    </message>
    <message>
        <source>%1 are expected; the difference can be chance.</source>
        <translation>预期为 %1；差异可能出于偶然。</translation>
    </message>
    <message>
        <source>%1 are expected; the difference is more than chance.</source>
        <translation>预期为 %1；差异超出随机波动。</translation>
    </message>
    <message>
        <source>the unit of the series</source>
        <translation>序列的单位</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What made the forecast of the test part</source>
        <translation>对测试部分作出预测的模型</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Root mean squared error, in %1</source>
        <translation>均方根误差，单位：%1</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean absolute error, in %1</source>
        <translation>平均绝对误差，单位：%1</translation>
    </message>
    <message>
        <source>SMAPE</source>
        <translation>SMAPE</translation>
    </message>
    <message>
        <source>Symmetric mean absolute percentage error: mean of 2|y − f| / (|y| + |f|)</source>
        <translation>对称平均绝对百分比误差：2|y − f| / (|y| + |f|) 的平均值</translation>
    </message>
    <message>
        <source>Peak RMSE</source>
        <translation>峰值 RMSE</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Mean width of the interval, in %1</source>
        <translation>预测区间的平均宽度，单位：%1</translation>
    </message>
    <message>
        <source>Winkler</source>
        <translation>Winkler</translation>
    </message>
    <message>
        <source>Interval score: the width plus a penalty for each value outside, in %1</source>
        <translation>区间评分：区间宽度加上对每个落在区间外的值的惩罚，单位：%1</translation>
    </message>
    <message>
        <source>CRPS</source>
        <translation>CRPS</translation>
    </message>
    <message>
        <source>Continuous ranked probability score of the whole distribution, in %1</source>
        <translation>整个分布的连续分级概率评分，单位：%1</translation>
    </message>
    <message>
        <source>RMSE over the %1 steps with the highest values</source>
        <translation>值最高的 %1 步的 RMSE</translation>
    </message>
    <message>
        <source>RMSE over the 5 % of steps with the highest values, in %1</source>
        <translation>值最高的 5% 时间步的 RMSE，单位：%1</translation>
    </message>
    <message>
        <source>Share of actual values inside the %1 interval, of how many steps, and the range that chance allows (Wilson, 95 %)</source>
        <translation>实际值落在 %1 区间内的比例、步数，以及偶然所允许的范围（Wilson，95%）</translation>
    </message>
</context>
<context>
    <name>ui::MetricsTab</name>
    <message>
        <source>How good each model&apos;s forecast was</source>
        <translation>各模型的预测效果</translation>
    </message>
    <message>
        <source>Train to see how good each model&apos;s forecast of the test part is.</source>
        <translation>训练后即可查看各模型对测试部分的预测效果。</translation>
    </message>
</context>
<context>
    <name>ui::OneLineText</name>
    <message>
        <source>More ▾</source>
        <translation>更多 ▾</translation>
    </message>
    <message>
        <source>Shows the whole text</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>%1 more ▾</source>
        <translation>另有 %1 条 ▾</translation>
    </message>
</context>
<context>
    <name>ui::OutlookPlot</name>
    <message>
        <source>Plot of the outlook past the end of the data</source>
        <translation>数据结束之后的展望图</translation>
    </message>
    <message>
        <source>Train an outlook to see the days past the end of the data here.</source>
        <translation>训练展望后，此处显示数据结束之后的几天。</translation>
    </message>
    <message>
        <source>nothing assumed</source>
        <translation>不作假定</translation>
    </message>
    <message>
        <source>%1  ·  mean %2 (%3 with nothing assumed)  ·  %4 interval %5 to %6</source>
        <translation>%1  ·  均值 %2（不作假定时为 %3）  ·  %4 预测区间 %5 至 %6</translation>
    </message>
</context>
<context>
    <name>ui::OutlookView</name>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>&amp;Train outlook</source>
        <translation>训练展望(&amp;T)</translation>
    </message>
    <message>
        <source>Assume &amp;nothing</source>
        <translation>不作假定(&amp;N)</translation>
    </message>
    <message>
        <source>The outlook step by step</source>
        <translation>逐步展望</translation>
    </message>
    <message>
        <source>Values at the cursor</source>
        <translation>光标处的数值</translation>
    </message>
    <message>
        <source>next day</source>
        <translation>未来一天</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>未来一周</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>未来一个月</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>未来一年</translation>
    </message>
    <message>
        <source>How far the outlook reaches</source>
        <translation>展望的范围</translation>
    </message>
    <message>
        <source>How far past the end of the data the outlook reaches (horizon F)</source>
        <translation>展望延伸到数据结束之后多远（预测步长 F）</translation>
    </message>
    <message>
        <source>Trains a network of its own on everything up to the end of the data, with the settings at the left</source>
        <translation>按左侧的设置，用截至数据末尾的全部数据训练一个专用的网络</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Level of the interval in percent</source>
        <translation>预测区间的置信水平（百分比）</translation>
    </message>
    <message>
        <source>Share of actual values that the interval is to hold (1 − α)</source>
        <translation>预测区间应包含的实际值比例 (1 − α)</translation>
    </message>
    <message>
        <source>Switches all assumptions off and puts the covariates back</source>
        <translation>关闭所有假定，并恢复协变量</translation>
    </message>
    <message>
        <source>&amp;Outlook over the</source>
        <translation>展望(&amp;O)</translation>
    </message>
    <message>
        <source>Le&amp;vel</source>
        <translation>置信水平(&amp;V)</translation>
    </message>
    <message>
        <source>Open a data file or the demo data, then train an outlook.</source>
        <translation>请打开数据文件或演示数据，然后训练展望。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>各步</translation>
    </message>
</context>
<context>
    <name>ui::OverviewStrip</name>
    <message>
        <source>Overview of the whole series</source>
        <translation>整个序列的概览</translation>
    </message>
    <message>
        <source>The whole series; drag the window to move the plot, its edges to zoom</source>
        <translation>整个序列；拖动窗口可移动图，拖动其边缘可缩放</translation>
    </message>
</context>
<context>
    <name>ui::ParametersModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折</translation>
    </message>
    <message>
        <source>RMSE of the search</source>
        <translation>搜索的 RMSE</translation>
    </message>
    <message>
        <source>RMSE held out</source>
        <translation>留出行的 RMSE</translation>
    </message>
</context>
<context>
    <name>ui::PassesPlot</name>
    <message>
        <source>Plot of the deviations against the number of passes</source>
        <translation>标准差随采样次数变化的图</translation>
    </message>
    <message>
        <source>passes B</source>
        <translation>采样次数 B</translation>
    </message>
    <message>
        <source>mean deviation, %1</source>
        <translation>平均标准差，%1</translation>
    </message>
    <message>
        <source>whole deviation η, with its Monte Carlo error</source>
        <translation>总标准差 η 及其蒙特卡洛误差</translation>
    </message>
    <message>
        <source>model part η₁</source>
        <translation>模型部分 η₁</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>采样次数</translation>
    </message>
    <message>
        <source>epistemic</source>
        <translation>认知不确定性</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Monte Carlo error of total</source>
        <translation>总计的蒙特卡洛误差</translation>
    </message>
</context>
<context>
    <name>ui::PassesTab</name>
    <message>
        <source>With %1 passes the deviation of one step (solid) is known to ±%2 %3, and that of the model part (dashed) to ±%4. More passes make the band steadier, not narrower.</source>
        <translation>用 %1 次随机前向时，一个时间步的偏差（实线）的精度为 ±%2 %3，模型部分（虚线）为 ±%4。次数更多使区间更稳定，而不是更窄。</translation>
    </message>
</context>
<context>
    <name>ui::PlotLegend</name>
    <message>
        <source>Legend: which curves are shown</source>
        <translation>图例：显示哪些曲线</translation>
    </message>
    <message>
        <source>Shows or hides: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Shows or hides the curves that have no room here</source>
        <translation>显示或隐藏此处放不下的曲线</translation>
    </message>
</context>
<context>
    <name>ui::ProblemPanel</name>
    <message>
        <source>What can be done:</source>
        <translation>可以这样做：</translation>
    </message>
    <message>
        <source>&amp;Explain this table</source>
        <translation>解释此表(&amp;E)</translation>
    </message>
    <message>
        <source>Shows what drives one of its columns; that needs no time column</source>
        <translation>显示影响其中某一列的因素；不需要时间列</translation>
    </message>
    <message>
        <source>Why there is no series</source>
        <translation>没有序列的原因</translation>
    </message>
    <message>
        <source>A table without times: it can be explained, that is, what drives one of its columns; all others take part. There is no series to forecast.</source>
        <translation>这是一个没有时间的表：可以解释是什么驱动其中某一列，其余各列都会参与；但没有可供预测的序列。</translation>
    </message>
    <message>
        <source>To forecast it all the same:</source>
        <translation>若仍要预测：</translation>
    </message>
</context>
<context>
    <name>ui::ProjectController</name>
    <message>
        <source>Save the project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Runs that could be read: %1; that could not: %2.</source>
        <translation>可读的运行：%1；不可读的：%2。</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>%1 is open in another window already; here it can be read, and saved under another name.</source>
        <translation>%1 已在另一个窗口中打开；在此可以读取，也可以另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 cannot be written; it can be read, and saved under another name.</source>
        <translation>%1 无法写入；可以读取，也可以另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 has changed since; the project shows the data it was made of. Open the file again to work on what is in it now.</source>
        <translation>%1 之后已更改；项目显示的是当时所用的数据。要处理文件现在的内容，请重新打开该文件。</translation>
    </message>
    <message>
        <source>%1 is not there any more; the project shows the data it was made of.</source>
        <translation>%1 已不存在；项目显示的是当时所用的数据。</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Surgescope projects (*%1)</source>
        <translation>Surgescope 项目 (*%1)</translation>
    </message>
    <message>
        <source>The runs are not saved as a project.</source>
        <translation>这些运行尚未保存为项目。</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
    <message>
        <source>Finished runs are in the file already; settings, names and bands are not.</source>
        <translation>已完成的运行已在文件中；设置、名称和区间尚未保存。</translation>
    </message>
    <message>
        <source>Damaged project</source>
        <translation>项目已损坏</translation>
    </message>
    <message>
        <source>Save what is readable…</source>
        <translation>保存可读的内容…</translation>
    </message>
    <message>
        <source>Save what is readable as</source>
        <translation>将可读的内容另存为</translation>
    </message>
    <message>
        <source>%1 (rescued)</source>
        <translation>%1（已挽救）</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>Surgescope</source>
        <translation>Surgescope</translation>
    </message>
    <message>
        <source>%1[*] — Surgescope</source>
        <translation>%1[*] — Surgescope</translation>
    </message>
    <message>
        <source>It would be stopped. %1</source>
        <translation>它将被停止。%1</translation>
    </message>
    <message>
        <source>Runs will be lost unless you save.</source>
        <translation>如果不保存，各次运行将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Only one piece of work runs at a time: this one would be stopped. %1</source>
        <translation>一次只能进行一项工作：当前这项将被停止。%1</translation>
    </message>
    <message>
        <source>How the data are read was changed, and is not saved as a project.</source>
        <translation>数据的读取方式已更改，尚未保存为项目。</translation>
    </message>
    <message>
        <source>The changes will be lost unless you save.</source>
        <translation>不保存则更改会丢失。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
</context>
<context>
    <name>ui::RankingModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>mean |SHAP|</source>
        <translation>平均 |SHAP|</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>swaps with next</source>
        <translation>与下一名互换</translation>
    </message>
    <message>
        <source>may swap</source>
        <translation>互换概率</translation>
    </message>
    <message>
        <source>Place by mean |SHAP| over all rows and repeats</source>
        <translation>按所有行和所有重复的平均 |SHAP| 排列的名次</translation>
    </message>
    <message>
        <source>The feature, or the group of features</source>
        <translation>特征或特征组</translation>
    </message>
    <message>
        <source>Mean absolute SHAP value, in the unit of the target</source>
        <translation>平均绝对 SHAP 值，以目标的单位表示</translation>
    </message>
    <message>
        <source>Standard deviation of the repeats&apos; mean |SHAP|</source>
        <translation>各次重复的平均 |SHAP| 的标准差</translation>
    </message>
    <message>
        <source>Repeats that ranked this feature and the next the other way round</source>
        <translation>将此特征与下一个特征排成相反次序的重复次数</translation>
    </message>
    <message>
        <source>Probability that one more repeat ranks them the other way round</source>
        <translation>再做一次重复时将二者排成相反次序的概率</translation>
    </message>
</context>
<context>
    <name>ui::RankingTab</name>
    <message>
        <source>Rank of each feature in each repeat</source>
        <translation>每个特征在每次重复中的名次</translation>
    </message>
    <message>
        <source>Importance of the features and how sure their order is</source>
        <translation>特征的重要性及其次序的可靠程度</translation>
    </message>
    <message>
        <source>The ranking over the repeats appears here.</source>
        <translation>各次重复的排名会显示在此处。</translation>
    </message>
    <message>
        <source>Rank of each feature by mean |SHAP|</source>
        <translation>每个特征按平均 |SHAP| 的名次</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Rank by mean |SHAP|: the first %1 of %2 features</source>
        <translation>按平均 |SHAP| 的排名：%2 个特征中的前 %1 个</translation>
    </message>
</context>
<context>
    <name>ui::ReadingSentence</name>
    <message>
        <source>How the file was read</source>
        <translation>文件的读取方式</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Other ways to read the file</source>
        <translation>其他读取方式</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>由文件自动判断</translation>
    </message>
    <message>
        <source>Type in…</source>
        <translation>键入…</translation>
    </message>
</context>
<context>
    <name>ui::RealField</name>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryController</name>
    <message>
        <source>Runs that were not saved</source>
        <translation>未保存的运行</translation>
    </message>
    <message>
        <source>Surgescope did not end in order last time. Its finished runs were kept.</source>
        <translation>Surgescope 上次未正常结束。已完成的运行已保留。</translation>
    </message>
    <message>
        <source>%1 windows of Surgescope did not end in order. Their finished runs were kept.</source>
        <translation>有 %1 个 Surgescope 窗口未正常结束。其中已完成的运行已保留。</translation>
    </message>
    <message>
        <source>They were last changed on %1.</source>
        <translation>最后更改时间：%1。</translation>
    </message>
    <message>
        <source>Those of window %1 of %2 were last changed on %3. What is not opened now is offered again at the next start.</source>
        <translation>第 %1 个窗口（共 %2 个）的运行最后更改于 %3。现在未打开的，下次启动时会再次提供。</translation>
    </message>
    <message>
        <source>&amp;Open them</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next window</source>
        <translation>下一个窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ui::RepeatLines</name>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Repeat %1  ·  %2  ·  %3 %4</source>
        <translation>重复 %1  ·  %2  ·  %3 %4</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ui::ReportController</name>
    <message>
        <source>Report as a page and a PDF</source>
        <translation>网页和 PDF 报告</translation>
    </message>
    <message>
        <source>%1 report.html</source>
        <translation>%1 报告.html</translation>
    </message>
    <message>
        <source>Report (*.html *.pdf)</source>
        <translation>报告 (*.html *.pdf)</translation>
    </message>
</context>
<context>
    <name>ui::ResultTab</name>
    <message>
        <source>Train to see this.</source>
        <translation>训练后即可查看。</translation>
    </message>
</context>
<context>
    <name>ui::ResultTabs</name>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Train to see how the forecast does by hour, weekday and holiday.</source>
        <translation>训练后即可查看按小时、星期和节假日划分的预测效果。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Bands by what they are made of</source>
        <translation>按构成划分的预测带</translation>
    </message>
    <message>
        <source>Train to see what each part of the uncertainty adds.</source>
        <translation>训练后即可查看不确定性各部分的贡献。</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>预测带</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>the band that is shown</source>
        <translation>当前显示的预测带</translation>
    </message>
    <message>
        <source>Coverage and errors of groups of steps</source>
        <translation>各组时间步的覆盖率与误差</translation>
    </message>
    <message>
        <source>Steps outside the interval</source>
        <translation>区间之外的时间步</translation>
    </message>
    <message>
        <source>Train to see the steps that lie outside the interval.</source>
        <translation>训练后可查看落在区间之外的时间步。</translation>
    </message>
    <message>
        <source>%1 steps lie outside the %2 interval. As many as in the validation part would be about %3.</source>
        <translation>有 %1 个时间步落在 %2 区间之外。按验证部分的比例，大约会有 %3 个。</translation>
    </message>
</context>
<context>
    <name>ui::RolesHeader</name>
    <message>
        <source>What each column is for</source>
        <translation>各列的用途</translation>
    </message>
    <message>
        <source>Click on a column&apos;s head to say what it is for</source>
        <translation>点击列标题以指定该列的用途</translation>
    </message>
</context>
<context>
    <name>ui::RowTab</name>
    <message>
        <source>&amp;Compare with the row</source>
        <translation>与此行比较(&amp;C)</translation>
    </message>
    <message>
        <source>SHAP values of the chosen row in each repeat</source>
        <translation>所选行在每次重复中的 SHAP 值</translation>
    </message>
    <message>
        <source>Lays a second row beside the chosen one, hollow</source>
        <translation>在所选行旁并列显示第二行（空心）</translation>
    </message>
    <message>
        <source>Row to compare with</source>
        <translation>要比较的行</translation>
    </message>
    <message>
        <source>The number of the row in the file, counted from 0</source>
        <translation>该行在文件中的编号，从 0 起</translation>
    </message>
    <message>
        <source>%1 other features</source>
        <translation>其他 %1 个特征</translation>
    </message>
    <message>
        <source>Explain a table, then choose a row.</source>
        <translation>请先解释一个表格，然后选择一行。</translation>
    </message>
    <message>
        <source>SHAP values of %1</source>
        <translation>%1 的 SHAP 值</translation>
    </message>
    <message>
        <source>SHAP value (unit of %1)</source>
        <translation>SHAP 值（单位同 %1）</translation>
    </message>
    <message>
        <source>Show in the forecast</source>
        <translation>在预测中显示</translation>
    </message>
    <message>
        <source>Goes to this row&apos;s step on the Forecast page (Ctrl+Shift+H)</source>
        <translation>转到“预测”页中此行对应的时间步（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>SHAP values of %1: the %2 largest of %3 features</source>
        <translation>%1 的 SHAP 值：%3 个特征中最大的 %2 个</translation>
    </message>
</context>
<context>
    <name>ui::RunStatus</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>还需几秒</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops this work; the last result is kept (Esc)</source>
        <translation>停止此工作；保留上一次的结果 (Esc)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>%1 is running: %2 done</source>
        <translation>%1正在进行：已完成 %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>Nothing of it is finished yet, so nothing of it would be kept.</source>
        <translation>它还没有完成任何部分，因此不会保留任何内容。</translation>
    </message>
    <message>
        <source>Stop it? %1</source>
        <translation>要停止吗？%1</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>停止(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ui::RunTables</name>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The preset, and what differs from it</source>
        <translation>预设及与其不同之处</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Of the Bayesian LSTM, in the unit of the series</source>
        <translation>贝叶斯 LSTM 的 RMSE，以序列的单位表示</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Share of actual values inside the interval; %1</source>
        <translation>实际值落在区间内的比例；%1</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Mean width of the interval</source>
        <translation>预测区间的平均宽度</translation>
    </message>
    <message>
        <source>Winkler</source>
        <translation>Winkler</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折</translation>
    </message>
    <message>
        <source>Folds that are finished, and how much of the series they cover together</source>
        <translation>已完成的折，以及它们合计覆盖序列的比例</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1/%2，%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The steps past the end of the data</source>
        <translation>数据结束之后的各步</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Best p</source>
        <translation>最佳 p</translation>
    </message>
    <message>
        <source>The dropout with the lowest Winkler score</source>
        <translation>Winkler 分数最低的 dropout</translation>
    </message>
    <message>
        <source>Interval score of the validation part with it; lower is better</source>
        <translation>采用它时验证部分的区间分数；越低越好</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>已尝试</translation>
    </message>
    <message>
        <source>Dropout probabilities that were compared</source>
        <translation>参与比较的 dropout 概率</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>%1 × %2 folds</source>
        <translation>%1 × %2 折</translation>
    </message>
    <message>
        <source>%1 (overlaid)</source>
        <translation>%1（叠加显示）</translation>
    </message>
    <message>
        <source>%1 (other roles)</source>
        <translation>%1（其他角色）</translation>
    </message>
    <message>
        <source>Made of the data as they were read before. It is kept, and can be shown when the roles are the same again (Undo on the Data page).</source>
        <translation>基于此前的读取方式得出。它会被保留，角色恢复原样后（数据页上的撤销）即可再次显示。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>●: the one that is shown</source>
        <translation>●：当前显示的一次</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the run was finished</source>
        <translation>该运行完成的时间</translation>
    </message>
    <message>
        <source>%1; cancelled after %2 of %3 passes</source>
        <translation>%1；在第 %2 次随机前向后取消（共 %3 次）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. Bold: the lowest of the runs measured on the same steps, where there are several</source>
        <translation>%1。粗体：在相同时间步上评估的多次运行中的最低值</translation>
    </message>
    <message>
        <source>Interval score of one level; lower is better</source>
        <translation>同一置信水平下的区间评分；越低越好</translation>
    </message>
    <message>
        <source>%1; %2 of %3 passes drawn so far</source>
        <translation>%1；目前已完成 %2 次随机前向（共 %3 次）</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>学习目标</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Of the held-out rows, mean over the repeats</source>
        <translation>留出行上的值，对各次重复取平均</translation>
    </message>
    <message>
        <source>Of the held-out rows, mean over the repeats, in the unit of the target</source>
        <translation>留出行上的值，对各次重复取平均，以目标的单位计</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习器</translation>
    </message>
    <message>
        <source>random forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <source>boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>Strongest features</source>
        <translation>最强的特征</translation>
    </message>
    <message>
        <source>By mean |SHAP|, the strongest first</source>
        <translation>按平均 |SHAP| 排列，最强的在前</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rows that are explained</source>
        <translation>被解释的行</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>树的数量</translation>
    </message>
    <message>
        <source>Trees of each model; a search may choose others</source>
        <translation>每个模型的树数；搜索可能选取其他值</translation>
    </message>
</context>
<context>
    <name>ui::RunsTab</name>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>叠加(&amp;O)</translation>
    </message>
    <message>
        <source>Lays its mean over the shown run</source>
        <translation>将其均值叠加到当前显示的运行上</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>Gives the run another name</source>
        <translation>为此运行另取名称</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy as command line</source>
        <translation>复制为命令行(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the command that makes the same numbers without a window</source>
        <translation>复制不打开窗口即可得到相同结果的命令</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Runs kept</source>
        <translation>保留的运行</translation>
    </message>
    <message>
        <source>Shows this run in all plots and tables</source>
        <translation>在所有图表中显示此运行</translation>
    </message>
    <message>
        <source>Deletes this run</source>
        <translation>删除此运行</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>删除运行</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;? This cannot be undone.</source>
        <translation>删除“%1”？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Bold: the lowest among runs measured on the same steps, for Winkler also at the same level.</source>
        <translation>粗体：在相同时间步上评估的运行中最低者；Winkler 还要求水平相同。</translation>
    </message>
</context>
<context>
    <name>ui::ScoresTab</name>
    <message>
        <source>RMSE of the held-out rows in each repeat</source>
        <translation>每次重复中留出行的 RMSE</translation>
    </message>
    <message>
        <source>Parameters chosen by the search in each fold</source>
        <translation>每一折中搜索所选的参数</translation>
    </message>
    <message>
        <source>unit of %1</source>
        <translation>单位同 %1</translation>
    </message>
    <message>
        <source>RMSE %1, MAE %2, R² %3</source>
        <translation>RMSE %1，MAE %2，R² %3</translation>
    </message>
    <message>
        <source>Out of fold, mean over the repeats (%1): %2.</source>
        <translation>折外，各次重复的平均（%1 次）：%2。</translation>
    </message>
    <message>
        <source> Without the search: %1.</source>
        <translation>未经搜索：%1。</translation>
    </message>
    <message>
        <source> One split, %1 rows held out: %2.</source>
        <translation>单次划分，留出 %1 行：%2。</translation>
    </message>
    <message>
        <source>The scores of each repeat appear here.</source>
        <translation>每次重复的评分会显示在此处。</translation>
    </message>
    <message>
        <source>RMSE over all rows, per repeat</source>
        <translation>每次重复在所有行上的 RMSE</translation>
    </message>
    <message>
        <source>RMSE (unit of %1)</source>
        <translation>RMSE（单位同 %1）</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source> One cross-validation: %1.</source>
        <translation> 一次交叉验证：%1。</translation>
    </message>
    <message>
        <source>Folds of the explanation that is running; below is the one before.</source>
        <translation>上方为正在运行的解释的各折；下方为之前的解释。</translation>
    </message>
</context>
<context>
    <name>ui::SeriesPanel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::SeriesPlot</name>
    <message>
        <source>Plot of the series over time</source>
        <translation>随时间变化的序列图</translation>
    </message>
    <message>
        <source>%1  ·  %2 %3</source>
        <translation>%1  ·  %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open a data file or the demo data to see the series here.</source>
        <translation>请打开数据文件或演示数据，序列将显示在此处。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPanel</name>
    <message>
        <source>Settings of the forecast</source>
        <translation>预测的设置</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>All settings as in the preset.</source>
        <translation>所有设置均与预设一致。</translation>
    </message>
    <message>
        <source>Changed since; choose the preset again to restore it.</source>
        <translation>已有更改；重新选择预设即可恢复。</translation>
    </message>
    <message>
        <source>What is set here takes effect with the next training; the level and kind of the band change at once, above the plot.</source>
        <translation>此处的设置在下次训练时生效；预测带的水平和种类可在图的上方即时更改。</translation>
    </message>
</context>
<context>
    <name>ui::ShapValuesModel</name>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>feature value</source>
        <translation>特征值</translation>
    </message>
    <message>
        <source>SHAP value</source>
        <translation>SHAP 值</translation>
    </message>
    <message>
        <source>Row of the file, counted from 0</source>
        <translation>文件中的行，从 0 起</translation>
    </message>
    <message>
        <source>Repeat of the cross-validation, from 0</source>
        <translation>交叉验证的重复，从 0 起</translation>
    </message>
    <message>
        <source>Sorted by importance</source>
        <translation>按重要性排序</translation>
    </message>
    <message>
        <source>The feature&apos;s value in the row</source>
        <translation>该特征在此行中的值</translation>
    </message>
    <message>
        <source>What the feature adds to the prediction of the row, in the unit of the target</source>
        <translation>该特征对此行预测值的贡献，以目标的单位表示</translation>
    </message>
</context>
<context>
    <name>ui::ShareOrCountField</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>ui::SizesField</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ui::StartBox</name>
    <message>
        <source>▸ E&amp;xplain</source>
        <translation>▸ 解释(&amp;X)</translation>
    </message>
    <message>
        <source>Computes SHAP values of every row by models that have not seen it (Ctrl+Shift+R)</source>
        <translation>用未见过该行的模型计算每一行的 SHAP 值 (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Copies the command that computes the same without the window</source>
        <translation>复制不打开窗口即可完成相同计算的命令</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>How high will demand go, and how sure are we?</source>
        <translation>需求会有多高？我们有多大把握？</translation>
    </message>
    <message>
        <source>Open the demo data</source>
        <translation>打开演示数据</translation>
    </message>
    <message>
        <source>Half a year of hourly demand in a made-up city, with holidays.</source>
        <translation>一座虚构城市半年的逐小时需求，包含节假日。</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Open a data file</source>
        <translation>打开数据文件</translation>
    </message>
    <message>
        <source>CSV, Excel or OpenDocument, with times and numbers; or drop a file here.</source>
        <translation>CSV、Excel 或 OpenDocument，含时间和数字；也可将文件拖放到此处。</translation>
    </message>
</context>
<context>
    <name>ui::StepLink</name>
    <message>
        <source>Show this row in the &amp;forecast</source>
        <translation>在预测中显示此行(&amp;F)</translation>
    </message>
    <message>
        <source>Explain this ste&amp;p</source>
        <translation>解释此时间步(&amp;P)</translation>
    </message>
    <message>
        <source>Shows on the Explain page how the step under the cursor of the forecast comes about</source>
        <translation>在“解释”页显示预测光标所在时间步的由来</translation>
    </message>
    <message>
        <source>Shows on the Forecast page the step of the row chosen on the Explain page</source>
        <translation>在“预测”页显示“解释”页所选行的时间步</translation>
    </message>
    <message>
        <source>There is no step to explain yet: open data with a time column first.</source>
        <translation>还没有可解释的时间步：请先打开带时间列的数据。</translation>
    </message>
    <message>
        <source>Nothing is explained yet: choose Explain (Ctrl+Shift+R), then this step again.</source>
        <translation>尚未解释任何内容：请选择“解释”（Ctrl+Shift+R），再选择此时间步。</translation>
    </message>
    <message>
        <source>What is explained are the columns of the file, not the steps of the series: set Table to “Steps of the series” and explain again.</source>
        <translation>所解释的是文件的列，而不是序列的时间步：请把“表”设为“序列的各时间步”并重新解释。</translation>
    </message>
    <message>
        <source>%1 is not among the explained steps: its row was left out, or is not in the sample.</source>
        <translation>%1 不在所解释的时间步之中：其所在行被略去，或不在抽样内。</translation>
    </message>
    <message>
        <source>This row is not part of the forecast series.</source>
        <translation>此行不属于所预测的序列。</translation>
    </message>
</context>
<context>
    <name>ui::SummaryTab</name>
    <message>
        <source>The values of all repeats would not have fitted into memory; only their sums were kept.</source>
        <translation>所有重复的数值无法全部放入内存；仅保留了它们的总和。</translation>
    </message>
    <message>
        <source>SHAP value (unit of %1)</source>
        <translation>SHAP 值（单位同 %1）</translation>
    </message>
    <message>
        <source>SHAP values of each row, a strip per feature</source>
        <translation>每一行的 SHAP 值，每个特征一条</translation>
    </message>
    <message>
        <source>Stage of the explanation</source>
        <translation>解释的阶段</translation>
    </message>
    <message>
        <source>The same question after one split of the rows, after one cross-validation and after many: how far the answer moves</source>
        <translation>同一个问题，在一次划分、一次交叉验证和多次交叉验证之后：答案变动多少</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>Press Explain to see what drives the target.</source>
        <translation>按“解释”查看驱动目标的因素。</translation>
    </message>
</context>
<context>
    <name>ui::SwarmPlot</name>
    <message>
        <source>feature value</source>
        <translation>特征值</translation>
    </message>
    <message>
        <source>Row %1  ·  %2</source>
        <translation>行 %1  ·  %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source> (%1 of %2 features; drag for the others)</source>
        <translation>（%2 个特征中的 %1 个；拖动可查看其余）</translation>
    </message>
</context>
<context>
    <name>ui::SweepPlot</name>
    <message>
        <source>Plot of the validation score against the dropout probability</source>
        <translation>验证评分随 dropout 概率变化的图</translation>
    </message>
    <message>
        <source>dropout probability p</source>
        <translation>dropout 概率 p</translation>
    </message>
    <message>
        <source>Winkler score of the validation part, %1</source>
        <translation>验证部分的 Winkler 评分，%1</translation>
    </message>
    <message>
        <source>Winkler score</source>
        <translation>Winkler 评分</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
</context>
<context>
    <name>ui::SweepView</name>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Dropout probabilities compared</source>
        <translation>各 dropout 概率的比较</translation>
    </message>
    <message>
        <source>Dropout probabilities to compare</source>
        <translation>要比较的 dropout 概率</translation>
    </message>
    <message>
        <source>The dropout probabilities p to compare, from 0 to 0.9, with spaces between them</source>
        <translation>要比较的 dropout 概率 p，从 0 到 0.9，以空格分隔</translation>
    </message>
    <message>
        <source>Trains the network once for each p, with the other settings as at the left, and scores its band on the validation part</source>
        <translation>对每个 p 训练一次网络，其余设置与左侧相同，并在验证部分上为其预测带评分</translation>
    </message>
    <message>
        <source>Sets the dropout at the left to the chosen row&apos;s, or to the best</source>
        <translation>将左侧的 dropout 设为所选行的值，未选时设为最佳值</translation>
    </message>
    <message>
        <source>&amp;Dropout probabilities</source>
        <translation>dropout 概率(&amp;D)</translation>
    </message>
    <message>
        <source>p = %1 has the lowest Winkler score of the validation part. The test part was not looked at; calibration is left out, since it would make any p cover its level.</source>
        <translation>p = %1 在验证部分上的 Winkler 评分最低。没有用到测试部分；不作校准，因为校准会使任何 p 都达到置信水平。</translation>
    </message>
    <message>
        <source>Compare some dropout probabilities to see which does best on the validation part.</source>
        <translation>比较几个 dropout 概率，看哪个在验证部分上表现最好。</translation>
    </message>
    <message>
        <source>&amp;Use p = %1</source>
        <translation>采用 p = %1(&amp;U)</translation>
    </message>
    <message>
        <source>Open a data file or the demo data, then compare dropout probabilities.</source>
        <translation>请打开数据文件或演示数据，然后比较不同的 dropout 概率。</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>ui::TableForm</name>
    <message>
        <source>What is explained</source>
        <translation>解释对象</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的各列</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>表格(&amp;B)</translation>
    </message>
    <message>
        <source>The rows of the file, or the steps of the loaded series with what was known before each: lags, calendar, holiday, weather</source>
        <translation>文件的各行，或已载入序列的各步及此前已知的信息：滞后值、日历、节假日、天气</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标(&amp;T)</translation>
    </message>
    <message>
        <source>The column that is to be explained</source>
        <translation>要解释的列</translation>
    </message>
    <message>
        <source>Feature&amp;s</source>
        <translation>特征(&amp;S)</translation>
    </message>
    <message>
        <source>The columns that explain it; press Space to tick or untick one</source>
        <translation>用来解释目标的列；按空格键勾选或取消勾选</translation>
    </message>
    <message>
        <source>one column per text</source>
        <translation>每个文本一列</translation>
    </message>
    <message>
        <source>order of the alphabet</source>
        <translation>按字母顺序</translation>
    </message>
    <message>
        <source>Text col&amp;umns</source>
        <translation>文本列(&amp;U)</translation>
    </message>
    <message>
        <source>How a column of text becomes numbers</source>
        <translation>如何将文本列转换为数字</translation>
    </message>
    <message>
        <source>as the learner needs</source>
        <translation>按学习器的需要</translation>
    </message>
    <message>
        <source>median of the training rows</source>
        <translation>以训练行的中位数填补</translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation>缺失值(&amp;M)</translation>
    </message>
    <message>
        <source>A forest leaves out rows with a missing feature and boosted trees take them; or the median of the rows that each model learns from takes their place</source>
        <translation>森林会略去缺少特征的行，提升树则直接使用；也可以用各模型训练所用行的中位数填补</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>行数(&amp;W)</translation>
    </message>
    <message>
        <source>Works out SHAP values for so many rows only, drawn at random; the models learn from all rows</source>
        <translation>只为这么多随机抽取的行计算 SHAP 值；模型仍用所有行学习</translation>
    </message>
    <message>
        <source>Holiday: day, before, after</source>
        <translation>节假日：当天、前一天、后一天</translation>
    </message>
    <message>
        <source>Tells the learner whether the day, the one before or after it is a holiday</source>
        <translation>告诉学习器当天、前一天或后一天是否为节假日</translation>
    </message>
    <message>
        <source>Weather: the step before</source>
        <translation>天气：前一步</translation>
    </message>
    <message>
        <source>Gives the learner the covariates as they were a step before</source>
        <translation>把一步之前的协变量交给学习器</translation>
    </message>
    <message>
        <source>Steps of the series</source>
        <translation>序列的各时间步</translation>
    </message>
    <message>
        <source>Lags: last step, earlier seasons</source>
        <translation>滞后值：上一步、以往的季节</translation>
    </message>
    <message>
        <source>Calendar: place in day, week, year</source>
        <translation>日历：在日、周、年中的位置</translation>
    </message>
    <message>
        <source>Gives the learner the target&apos;s value a step before and one season before: a day and a week, or a year for longer steps</source>
        <translation>向学习器提供目标在上一步以及一个季节之前的值：一天和一周之前，步长更长时为一年之前</translation>
    </message>
    <message>
        <source>Gives the learner the hour of day and the day of week, or the month</source>
        <translation>向学习器提供一天中的小时和星期几，或月份</translation>
    </message>
</context>
<context>
    <name>ui::TablePreviewModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::TimePlot</name>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>local time</source>
        <translation>当地时间</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>ui::UndoController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Takes back the last change of the settings of this page</source>
        <translation>撤回本页设置的最后一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back</source>
        <translation>重做已撤回的更改</translation>
    </message>
</context>
<context>
    <name>ui::ValuesTab</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>SHAP values by row, repeat and feature</source>
        <translation>按行、重复和特征列出的 SHAP 值</translation>
    </message>
    <message>
        <source>%1 of %2 values</source>
        <translation>%1 / %2 个值</translation>
    </message>
    <message>
        <source>row 10, repeat 5</source>
        <translation>行 10，重复 5</translation>
    </message>
    <message>
        <source>Shows only what is named here: a row (row 10), a repeat (repeat 5), part of a feature&apos;s name. Both count from 0.</source>
        <translation>只显示此处指定的内容：某一行（行 10）、某次重复（重复 5）、特征名称的一部分。行和重复均从 0 起编号。</translation>
    </message>
</context>
<context>
    <name>ui::VariationTab</name>
    <message>
        <source>How much the SHAP values of each row vary over the repeats</source>
        <translation>每行的 SHAP 值在各次重复间的波动</translation>
    </message>
    <message>
        <source>Range over the repeats</source>
        <translation>各次重复间的极差</translation>
    </message>
    <message>
        <source>Range, scaled by the feature&apos;s mean</source>
        <translation>极差，按特征的平均极差缩放</translation>
    </message>
    <message>
        <source>Standard deviation over the repeats</source>
        <translation>各次重复间的标准差</translation>
    </message>
    <message>
        <source>Range over mean |SHAP| of the feature</source>
        <translation>极差与特征的平均 |SHAP| 之比</translation>
    </message>
    <message>
        <source>Measure of the variation</source>
        <translation>波动的度量</translation>
    </message>
    <message>
        <source>The scaled range compares rows within a feature: its mean is 1 for each. The range over mean |SHAP| compares features, too.</source>
        <translation>缩放后的极差用于比较同一特征内的各行：每个特征的平均值均为 1。极差与平均 |SHAP| 之比还可用于比较不同特征。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Two repeats or more show how much the values vary.</source>
        <translation>需要两次或更多次重复才能显示数值的波动。</translation>
    </message>
    <message>
        <source>range of the SHAP value (unit of %1)</source>
        <translation>SHAP 值的极差（单位同 %1）</translation>
    </message>
    <message>
        <source>range / mean range of the feature</source>
        <translation>极差 / 特征的平均极差</translation>
    </message>
    <message>
        <source>deviation of the SHAP value (unit of %1)</source>
        <translation>SHAP 值的标准差（单位同 %1）</translation>
    </message>
    <message>
        <source>range / mean |SHAP| of the feature</source>
        <translation>极差 / 特征的平均 |SHAP|</translation>
    </message>
    <message>
        <source>%1, %2 repeats</source>
        <translation>%1，%2 次重复</translation>
    </message>
    <message>
        <source>dots alone</source>
        <translation>仅点</translation>
    </message>
    <message>
        <source>quartile boxes</source>
        <translation>四分位箱</translation>
    </message>
    <message>
        <source>violins</source>
        <translation>小提琴</translation>
    </message>
    <message>
        <source>What is drawn over the dots</source>
        <translation>画在点上的内容</translation>
    </message>
    <message>
        <source>Boxes: quartiles and median, with lines from the 5th to the 95th percentile. Violins: how dense the values are, with the same three marks.</source>
        <translation>箱：四分位数与中位数，线从第 5 到第 95 百分位。小提琴：数值的密度，带同样的三条标记。</translation>
    </message>
    <message>
        <source>with</source>
        <translation>配以</translation>
    </message>
</context>
<context>
    <name>ui::WaterfallPlot</name>
    <message>
        <source>How the prediction of the chosen row comes about, feature by feature</source>
        <translation>所选行的预测值如何由各特征逐一得出（瀑布图）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>prediction of %1, from the base value</source>
        <translation>%1 的预测值，从基准值起</translation>
    </message>
    <message>
        <source>   against   </source>
        <translation>   对比   </translation>
    </message>
    <message>
        <source>%1: base %2, predicted %3, actual %4</source>
        <translation>%1：基准值 %2，预测值 %3，实际值 %4</translation>
    </message>
    <message>
        <source>%1  ·  %2: SHAP value %3, over the repeats from %4 to %5</source>
        <translation>%1  ·  %2：SHAP 值 %3，在各次重复中从 %4 到 %5</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>feature value</source>
        <translation>特征值</translation>
    </message>
    <message>
        <source>mean SHAP value</source>
        <translation>平均 SHAP 值</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>%1  ·  %2: SHAP value %3</source>
        <translation>%1  ·  %2：SHAP 值 %3</translation>
    </message>
</context>
</TS>
