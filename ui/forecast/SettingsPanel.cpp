#include "ui/forecast/SettingsPanel.h"

#include "core/base/InputError.h"
#include "core/options/ForecastSettings.h"

#include <QComboBox>
#include <QFormLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

const core::Setting<core::ForecastOptions>& settingNamed(const char* key)
{
    return *core::findSetting(core::forecastSettings(), key);
}

bool areSame(const core::ForecastOptions& a, const core::ForecastOptions& b)
{
    return std::all_of(core::forecastSettings().begin(), core::forecastSettings().end(),
                       [&](const auto& setting) { return setting.get(a) == setting.get(b); });
}

} // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QWidget(parent), m_preset(settingField(settingNamed("preset"))), m_presetNote(new QLabel),
      m_form(new SettingsForm(core::forecastSettings()))
{
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->addWidget(presetRow());
    rows->addWidget(m_form);
    rows->addStretch();
    connect(m_form, &SettingsForm::changed, this, &SettingsPanel::follow);

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
    auto* box = qobject_cast<QComboBox*>(m_preset->editor());
    auto* label = new QLabel(tr("&Preset"));
    label->setBuddy(box);
    form->addRow(label, box);
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
    connect(box, &QComboBox::activated, this, [this] { setOptions(core::optionsFor(preset())); });
    return row;
}

void SettingsPanel::follow(const QString& setting)
{
    if (!m_showing && setting == QLatin1String("target"))
        followTarget();
    if (!m_showing && setting == QLatin1String("head"))
        followHead();
    comparePreset();
}

void SettingsPanel::setOptions(const core::ForecastOptions& options)
{
    m_showing = true;
    m_preset->show(std::string(nameOf(options.preset)));
    m_form->show(core::forecastSettings(), options);
    m_band = {.level = options.level, .calibrated = options.calibrated, .kind = options.band};
    m_showing = false;
    clearProblems();
    comparePreset();
}

core::Preset SettingsPanel::preset() const
{
    return core::presetNamed(std::get<std::string>(m_preset->value()));
}

core::ForecastOptions SettingsPanel::options() const
{
    core::ForecastOptions options = core::optionsFor(preset());
    m_form->store(core::forecastSettings(), options);
    options.level = m_band.level;
    options.band = m_band.kind;
    options.calibrated = m_band.calibrated;
    return options;
}

/// Recent errors are as the preset has them where the target that was chosen has an anchor.
void SettingsPanel::followTarget()
{
    core::ForecastOptions options = core::optionsFor(preset());
    settingNamed("target").set(options, m_form->find("target")->value());
    core::followTarget(options);
    m_form->find("recentErrors")->show(options.recentErrors);
}

/// A network that learns no noise has no band of it.
void SettingsPanel::followHead()
{
    core::ForecastOptions options = core::optionsFor(preset());
    settingNamed("head").set(options, m_form->find("head")->value());
    m_band.kind = options.band;
    if (options.head == core::Head::Mean)
        m_band.kind = core::traitsOf(m_band.kind).withoutHead;
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
        same = areSame(now, core::optionsFor(now.preset));
    } catch (const core::InputError&) {
        same = false; // half-typed
    }
    m_presetNote->setText(same ? tr("All settings as in the preset.")
                               : tr("Changed since; choose the preset again to restore it."));
    emit changed();
}

bool SettingsPanel::showProblem(const QString& setting, const QString& sentence)
{
    return m_form->showProblem(setting, sentence);
}

void SettingsPanel::clearProblems()
{
    m_form->clearProblems();
}

void SettingsPanel::setSplit(int validationSteps, int testSteps)
{
    m_form->find("validationSteps")->show(validationSteps);
    m_form->find("testSteps")->show(testSteps);
}

void SettingsPanel::setDropout(double dropout)
{
    m_form->find("dropout")->show(dropout);
}

} // namespace ui
