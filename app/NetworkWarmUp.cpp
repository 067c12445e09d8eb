#include "app/NetworkWarmUp.h"

#include "core/network/Network.h"

#include <utility>

namespace app {

NetworkWarmUp::NetworkWarmUp(QObject* parent) : QObject(parent) {}

void NetworkWarmUp::start()
{
    m_runner.start(
        [](const core::Progress&) {
            const core::NetworkModule& module = core::networkModule();
            return std::pair(module.version(), module.usesReferenceBlas());
        },
        [this](const std::pair<std::string, bool>& found) {
            emit ready(QString::fromStdString(found.first), found.second);
        });
}

} // namespace app
