#include "ui/forecast/BandControls.h"

#include "core/bands/BandStability.h"
#include "ui/base/CoreText.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/Format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {

namespace {

constexpr double kLowest = 50.0; // percent
constexpr double kHighest = 99.0;

void describe(QWidget* control, const char* name, const QString& what, const QString& tip)
{
    control->setObjectName(QLatin1String(name));
    control->setAccessibleName(what);
    control->setToolTip(tip);
}

QString labelOf(const core::BandKindTraits& kind)
{
    return coreName(std::string(kind.label));
}

QString passesSuffix(std::size_t kept)
{
    return BandControls::tr(" of %1").arg(countText(kept));
}

/// Of the model part of the band, with so many passes.
QString errorText(std::size_t passes)
{
    return BandControls::tr("±%1").arg(percentText(core::relativePassError(passes), 0));
}

} // namespace

BandControls::BandControls(QWidget* parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal)), m_level(new QDoubleSpinBox),
      m_passes(new QSpinBox), m_error(new QLabel), m_kind(new QComboBox),
      m_calibrated(new QCheckBox(tr("&Calibrated")))
{
    m_slider->setRange(int(kLowest), int(kHighest));
    m_slider->setFixedWidth(140);
    m_level->setRange(kLowest, kHighest);
    m_level->setDecimals(1);
    m_level->setSuffix(tr(" %"));
    m_level->setLocale(userLocale());
    m_passes->setMinimum(2);
    m_passes->setLocale(userLocale());
    m_passes->setGroupSeparatorShown(true); // as the number behind it
    const QString level = tr("Share of actual values that the interval is to hold (1 − α)");
    describe(m_slider, "levelSlider", tr("Level of the interval"), level);
    describe(m_level, "level", tr("Level of the interval in percent"), level);
    describe(m_passes, "passes", tr("Number of passes used"),
             tr("How many of the stochastic passes that were drawn make the band (B)"));
    m_error->setObjectName(QStringLiteral("passError"));
    m_error->setToolTip(tr("Monte Carlo error of the model part of the band (η₁) with so many "
                           "passes: 1/√(2(B−1))"));
    describe(m_kind, "bandKind", tr("Kind of band"),
             tr("Where the noise of a step (η₂) comes from: one level for all steps, the network's "
                "own, the recent errors, or both"));
    describe(m_calibrated, "calibrated", tr("Calibrated"),
             tr("Scales the band so that it holds its level on the validation part (split "
                "conformal); off, it is the plain band"));

    reserveRoom();
    auto* layout = new FlowLayout(this);
    layout->addWidget(labelled(tr("&Level"), {m_slider, m_level}));
    QWidget* passes = labelled(tr("&Passes"), {m_passes});
    passes->layout()->addWidget(m_error);
    layout->addWidget(passes);
    layout->addWidget(labelled(tr("&Band"), {m_kind}));
    layout->addWidget(m_calibrated);

    connect(m_slider, &QSlider::valueChanged, m_level, &QDoubleSpinBox::setValue);
    connect(m_level, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        const QSignalBlocker quiet(m_slider); // it knows whole percents only
        m_slider->setValue(static_cast<int>(std::lround(percent)));
        tell();
    });
    connect(m_passes, &QSpinBox::valueChanged, this, [this] {
        showError();
        tell();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BandControls::tell);
    connect(m_calibrated, &QCheckBox::toggled, this, &BandControls::tell);
    m_level->setValue(95.0);
    setForecast(nullptr);
}

/// As wide as any forecast makes them.
void BandControls::reserveRoom()
{
    for (const core::BandKindTraits& kind : core::bandKinds())
        m_kind->addItem(labelOf(kind));
    m_kind->setMinimumWidth(m_kind->sizeHint().width());
    m_kind->clear();
    constexpr int kMost = 9999;
    m_passes->setMaximum(kMost);
    m_passes->setSuffix(passesSuffix(kMost));
    m_passes->setMinimumWidth(m_passes->sizeHint().width());
    m_passes->setSuffix({});
    m_error->setMinimumWidth(m_error->fontMetrics().horizontalAdvance(errorText(2)));
}

void BandControls::offerKinds(const std::function<bool(core::BandKind)>& isOffered,
                              core::BandKind chosen)
{
    m_kind->clear();
    for (const core::BandKindTraits& traits : core::bandKinds())
        if (isOffered(traits.kind))
            m_kind->addItem(labelOf(traits), static_cast<int>(traits.kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(chosen)));
}

void BandControls::setOptions(const core::ForecastOptions& options)
{
    m_showing = true;
    setEnabled(true);
    m_passes->setEnabled(false); // none are drawn yet
    m_passes->setMaximum(std::max(m_passes->maximum(), options.mcSamples));
    m_passes->setValue(options.mcSamples);
    m_passes->setSuffix({});
    m_error->clear();
    m_level->setValue(100.0 * options.level);
    offerKinds(
        [&](core::BandKind kind) {
            return options.head == core::Head::StudentT || !core::traitsOf(kind).needsLearnedScale;
        },
        options.band);
    m_calibrated->setChecked(options.calibrated);
    m_showing = false;
}

void BandControls::setForecast(const core::Forecast* forecast)
{
    const std::size_t kept = forecast == nullptr ? 0 : forecast->passes->inputs.samples.passes;
    setEnabled(kept >= 2);
    if (!isEnabled())
        return;
    m_showing = true;
    m_level->setValue(100.0 * forecast->options.level);
    m_passes->setMaximum(static_cast<int>(kept));
    m_passes->setSuffix(passesSuffix(kept));
    m_passes->setValue(static_cast<int>(forecast->bandPasses));
    m_passes->setEnabled(true);
    showError();
    offerKinds([&](core::BandKind kind) { return forecast->passes->inputs.has(kind); },
               forecast->options.band);
    m_calibrated->setChecked(forecast->options.calibrated);
    m_showing = false;
}

core::BandOptions BandControls::options() const
{
    return {.level = m_level->value() / 100.0,
            .passes = static_cast<std::size_t>(m_passes->value()),
            .calibrated = m_calibrated->isChecked(),
            .kind = static_cast<core::BandKind>(m_kind->currentData().toInt())};
}

void BandControls::showError()
{
    m_error->setText(errorText(static_cast<std::size_t>(m_passes->value())));
}

void BandControls::tell()
{
    if (!m_showing)
        emit changed(options());
}

} // namespace ui
