#include "ui/SettingsPanel.h"

#include "core/base/InputError.h"
#include "ui/Theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ui {

namespace {

constexpr core::Preset kPresets[] = {core::Preset::Recommended, core::Preset::Drift,
                                     core::Preset::Paper, core::Preset::Article};

bool hasSameBand(const core::ForecastOptions& a, const core::ForecastOptions& b)
{
    return a.level == b.level && a.band == b.band && a.calibrated == b.calibrated;
}

} // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QWidget(parent), m_preset(new QComboBox), m_presetNote(new QLabel)
{
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->addWidget(presetRow());
    for (FieldGroup& group : forecastFields())
        rows->addWidget(groupBox(group));
    rows->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Wide enough for its content in any font and language: nothing is cut off at the right.
    scroll->setMinimumWidth(content->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setAccessibleName(tr("Settings of the forecast"));
    setOptions(core::optionsFor(core::Preset::Recommended));
}

QWidget* SettingsPanel::presetRow()
{
    auto* row = new QWidget;
    auto* form = new QFormLayout(row);
    form->setContentsMargins(9, 0, 9, 0);
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->addItems({tr("Recommended"), tr("Seasonal drift"), tr("Paper"), tr("Article")});
    m_preset->setToolTip(tr("A named set of settings to start from: the recommended one, the "
                            "paper's network, or what the article's code builds."));
    m_preset->setAccessibleName(tr("Preset"));
    auto* label = new QLabel(tr("&Preset"));
    label->setBuddy(m_preset);
    form->addRow(label, m_preset);
    m_presetNote->setWordWrap(true);
    m_presetNote->setObjectName(QStringLiteral("presetNote"));
    m_presetNote->setAlignment(Qt::AlignTop);
    m_presetNote->setMinimumHeight(2 * fontMetrics().lineSpacing()); // no field jumps by a line
    form->addRow(m_presetNote);
    auto* effect = new QLabel(tr("What is set here takes effect with the next training; the level "
                                 "and kind of the band change at once, above the plot."));
    effect->setWordWrap(true);
    effect->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(effect);
    connect(m_preset, &QComboBox::activated, this, &SettingsPanel::choosePreset);
    return row;
}

QWidget* SettingsPanel::groupBox(FieldGroup& group)
{
    auto* box = new QGroupBox(group.heading);
    auto* form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (FieldPointer& field : group.fields) {
        QWidget* editor = field->editor();
        const QString& key = field->text().key;
        if (qobject_cast<QCheckBox*>(editor) != nullptr) { // carries its label itself
            form->addRow(editor);
        } else {
            auto* label = new QLabel(field->text().label);
            label->setBuddy(editor);
            label->setToolTip(field->text().toolTip);
            form->addRow(label, editor);
        }
        auto* problem = new QLabel;
        problem->setWordWrap(true);
        problem->hide();
        form->addRow(problem);
        m_problems[key] = problem;
        const bool isTarget = key == QLatin1String("target");
        const bool isHead = key == QLatin1String("head");
        connect(field.get(), &OptionField::changed, this, [this, problem, isTarget, isHead] {
            problem->hide(); // it is being repaired
            if (isTarget && !m_showing)
                followTarget();
            if (isHead && !m_showing)
                followHead();
            comparePreset();
        });
        m_fields.push_back(std::move(field));
    }
    return box;
}

void SettingsPanel::setOptions(const core::ForecastOptions& options)
{
    m_showing = true;
    const auto* preset = std::find(std::begin(kPresets), std::end(kPresets), options.preset);
    m_preset->setCurrentIndex(static_cast<int>(preset - std::begin(kPresets)));
    for (const FieldPointer& field : m_fields)
        field->show(options);
    m_band = {.level = options.level, .calibrated = options.calibrated, .kind = options.band};
    m_showing = false;
    clearProblems();
    comparePreset();
}

core::ForecastOptions SettingsPanel::options() const
{
    core::ForecastOptions options =
        core::optionsFor(kPresets[static_cast<std::size_t>(m_preset->currentIndex())]);
    for (const FieldPointer& field : m_fields)
        field->store(options);
    options.level = m_band.level;
    options.band = m_band.kind;
    options.calibrated = m_band.calibrated;
    return options;
}

void SettingsPanel::choosePreset(int index)
{
    setOptions(core::optionsFor(kPresets[static_cast<std::size_t>(index)]));
}

/// Recent errors are as the preset has them where the target that was chosen has an anchor.
void SettingsPanel::followTarget()
{
    core::ForecastOptions options =
        core::optionsFor(kPresets[static_cast<std::size_t>(m_preset->currentIndex())]);
    fieldOf("target").store(options);
    core::followTarget(options);
    fieldOf("recentErrors").show(options);
}

/// A network that learns no noise has no band of it.
void SettingsPanel::followHead()
{
    core::ForecastOptions options =
        core::optionsFor(kPresets[static_cast<std::size_t>(m_preset->currentIndex())]);
    fieldOf("head").store(options);
    m_band.kind = options.band;
    if (options.head == core::Head::Mean)
        m_band.kind = core::traitsOf(m_band.kind).withoutHead;
}

OptionField& SettingsPanel::fieldOf(const char* key)
{
    return **std::find_if(m_fields.begin(), m_fields.end(), [key](const FieldPointer& field) {
        return field->text().key == QLatin1String(key);
    });
}

void SettingsPanel::setBand(const core::BandOptions& band)
{
    m_band = band;
    comparePreset();
}

void SettingsPanel::comparePreset()
{
    if (m_showing)
        return;
    bool same = true;
    try {
        const core::ForecastOptions now = options();
        const core::ForecastOptions preset = core::optionsFor(now.preset);
        same = hasSameBand(now, preset) &&
               std::all_of(m_fields.begin(), m_fields.end(),
                           [&](const auto& field) { return field->sameIn(now, preset); });
    } catch (const core::InputError&) {
        same = false; // half-typed
    }
    m_presetNote->setText(same ? tr("All settings as in the preset.")
                               : tr("Changed since; choose the preset again to restore it."));
    emit changed();
}

bool SettingsPanel::showProblem(const QString& setting, const QString& sentence)
{
    const auto found = m_problems.find(setting);
    if (found == m_problems.end())
        return false;
    QLabel* label = found->second;
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, themeOf(this->palette()).error);
    label->setPalette(palette);
    label->setText(sentence);
    label->show();
    if (auto* editor = findChild<QWidget*>(setting))
        editor->setFocus(); // the scroll area follows
    return true;
}

void SettingsPanel::clearProblems()
{
    for (const auto& [setting, label] : m_problems)
        label->hide();
}

void SettingsPanel::setSplit(int validationSteps, int testSteps)
{
    findChild<QSpinBox*>(QStringLiteral("validationSteps"))->setValue(validationSteps);
    findChild<QSpinBox*>(QStringLiteral("testSteps"))->setValue(testSteps);
}

void SettingsPanel::setDropout(double dropout)
{
    findChild<QDoubleSpinBox*>(QStringLiteral("dropout"))->setValue(dropout);
}

} // namespace ui
